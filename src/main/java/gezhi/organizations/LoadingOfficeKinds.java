package gezhi.organizations;

import gezhi.territory.CityFounded;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the kinds of offices from the profile of a city just founded, in the same transaction. */
@Component
class LoadingOfficeKinds {
    private final OfficeStore store;

    LoadingOfficeKinds(OfficeStore store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        List<Map<String, String>> kinds = founded.profile().section("offices");
        int ordinal = 0;
        for (Map<String, String> kind : kinds) {
            OfficeKind read = new OfficeKind(part(kind, "code"), part(kind, "zh"), part(kind, "en"));
            store.insertKind(founded.city(), read, ++ordinal, founded.on());
        }
    }

    private static String part(Map<String, String> kind, String key) {
        String value = kind.get(key);
        if (value == null) {
            throw new IllegalStateException("A kind of office without " + key + ": " + kind);
        }
        return value;
    }
}
