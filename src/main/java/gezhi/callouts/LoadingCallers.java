package gezhi.callouts;

import gezhi.platform.Role;
import gezhi.territory.CityFounded;
import gezhi.territory.Level;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts who may call out and how long names stay, from a new city's profile, into their tables. */
@Component
class LoadingCallers {
    private final CallOutStore store;

    LoadingCallers(CallOutStore store) {
        this.store = store;
    }

    /** A caller is written {@code DISPATCHER COUNTY}. */
    @EventListener
    void on(CityFounded founded) {
        Map<String, Object> section = founded.profile().section("callouts");
        if (section.get("by") instanceof List<?> callers) {
            callers.forEach(caller -> {
                String[] parts = String.valueOf(caller).split(" ", 2);
                store.addCaller(founded.city(), Role.valueOf(parts[0]), Level.valueOf(parts[1]), founded.on());
            });
        }
        if (section.get("keep-days") instanceof Integer days) {
            int open = section.get("open-days") instanceof Integer most ? most : CallOutStore.OPEN_DAYS;
            store.setKeeping(founded.city(), days, open, founded.on());
        }
    }
}
