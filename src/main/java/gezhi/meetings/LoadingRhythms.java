package gezhi.meetings;

import gezhi.meetings.store.RhythmStore;
import gezhi.territory.CityFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts how often meetings are held, from a new city's profile, into its table, in the same transaction. */
@Component
class LoadingRhythms {
    private final RhythmStore store;

    LoadingRhythms(RhythmStore store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        ProfileRules.of(founded.profile(), founded.on()).forEach(rule -> store.add(founded.city(), rule));
    }
}
