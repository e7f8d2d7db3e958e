package gezhi.meetings;

import gezhi.meetings.store.RhythmStore;
import gezhi.meetings.store.TermRuleStore;
import gezhi.territory.CityFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts how often meetings are held and for how long organizations are elected, from a new city's profile, into its tables, in the same transaction. */
@Component
class LoadingRhythms {
    private final RhythmStore store;
    private final TermRuleStore terms;

    LoadingRhythms(RhythmStore store, TermRuleStore terms) {
        this.store = store;
        this.terms = terms;
    }

    @EventListener
    void on(CityFounded founded) {
        ProfileRules.of(founded.profile(), founded.on()).forEach(rule -> store.add(founded.city(), rule));
        ProfileTerms.of(founded.profile(), founded.on()).forEach(rule -> terms.add(founded.city(), rule));
    }
}
