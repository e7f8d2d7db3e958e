package gezhi.cases.rules;

import gezhi.cases.store.DutyStore;
import gezhi.territory.CityFounded;
import gezhi.territory.Level;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the duty list of a new city's profile into its table, once its categories are there. */
@Component
class LoadingDuties {
    private final DutyStore store;
    private final Rulebooks books;

    LoadingDuties(DutyStore store, Rulebooks books) {
        this.store = store;
        this.books = books;
    }

    @EventListener
    @Order(LoadingRules.FIRST + 1)
    void on(CityFounded founded) {
        Map<String, Object> section = founded.profile().section("duties");
        store.setLevel(founded.city(), Level.valueOf(String.valueOf(section.get("level"))), founded.on());
        if (section.get("all") instanceof List<?> categories) {
            categories.forEach(category -> store.add(
                    founded.city(), new Duties.Duty(Duties.EVERYWHERE, String.valueOf(category)), founded.on(), null));
        }
        books.changed(founded.city());
    }
}
