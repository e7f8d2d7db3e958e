package gezhi.meetings;

import gezhi.meetings.store.RhythmStore;
import gezhi.meetings.store.TermRuleStore;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.CityFounded;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts how often meetings are held and for how long organizations are elected, from a city's profile, into its tables. */
@Component
class LoadingRhythms {
    private final RhythmStore store;
    private final TermRuleStore terms;
    private final Cities cities;
    private final Clock clock;

    LoadingRhythms(RhythmStore store, TermRuleStore terms, Cities cities, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.cities = cities;
        this.clock = clock;
    }

    @EventListener
    void on(CityFounded founded) {
        loadMeetings(founded.city(), founded.profile(), founded.on());
        loadTerms(founded.city(), founded.profile(), founded.on());
    }

    /**
     * A city founded before there were such rules gets those of its profile, from today on: of periods that began before nothing is missing. One that ever
     * had a rule, if only one that its administrator has ended, is left as it is.
     */
    @Transactional
    public void catchUp() {
        String city = Scoped.current().city();
        LocalDate today = LocalDate.now(clock);
        boolean meetingsMissing = !store.hadAny(city);
        boolean termsMissing = !terms.hadAny(city);
        if (meetingsMissing || termsMissing) {
            cities.find(city).map(found -> Profile.named(found.profile())).ifPresent(profile -> {
                if (meetingsMissing) {
                    loadMeetings(city, profile, today);
                }
                if (termsMissing) {
                    loadTerms(city, profile, today);
                }
            });
        }
    }

    private void loadMeetings(String city, Profile profile, LocalDate from) {
        ProfileRules.of(profile, from).forEach(rule -> store.add(city, rule));
    }

    private void loadTerms(String city, Profile profile, LocalDate from) {
        ProfileTerms.of(profile, from).forEach(rule -> terms.add(city, rule));
    }

    /** Once when the program starts, so that the administrator finds on the screen what holds. */
    @Component
    @org.springframework.context.annotation.Profile("!test")
    static class AtStart {
        private final LoadingRhythms loading;
        private final Cities cities;

        AtStart(LoadingRhythms loading, Cities cities) {
            this.loading = loading;
            this.cities = cities;
        }

        @EventListener(ApplicationReadyEvent.class)
        void catchUp() {
            cities.list().forEach(city -> Scoped.run(Scope.system(city.code()), loading::catchUp));
        }
    }
}
