package gezhi.bodies;

import gezhi.bodies.store.ThresholdStore;
import gezhi.territory.CityFounded;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the thresholds of a new city's profile into their table, in the same transaction. */
@Component
class LoadingThresholds {
    private final ThresholdStore store;

    LoadingThresholds(ThresholdStore store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        List<Threshold> rules = ProfileThresholds.of(founded.profile());
        for (int at = 0; at < rules.size(); at++) {
            store.add(founded.city(), rules.get(at), at + 1, founded.on());
        }
    }
}
