package gezhi.heads;

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

/** Puts the rules of a city's profile about heads into its table. */
@Component
class LoadingHeads {
    private final HeadRuleStore store;
    private final Cities cities;
    private final Clock clock;

    LoadingHeads(HeadRuleStore store, Cities cities, Clock clock) {
        this.store = store;
        this.cities = cities;
        this.clock = clock;
    }

    @EventListener
    void on(CityFounded founded) {
        load(founded.city(), founded.profile(), founded.on());
    }

    /** A city founded before there were such rules gets those of its profile, from today on; one that ever had a rule is left as it is. */
    @Transactional
    public void catchUp() {
        String city = Scoped.current().city();
        if (!store.hadAny(city)) {
            cities.find(city).ifPresent(found -> load(city, Profile.named(found.profile()), LocalDate.now(clock)));
        }
    }

    private void load(String city, Profile profile, LocalDate from) {
        HeadRule.of(profile, from).forEach(rule -> store.add(city, rule));
    }

    /** Once when the program starts. */
    @Component
    @org.springframework.context.annotation.Profile("!test")
    static class HeadsAtStart {
        private final LoadingHeads loading;
        private final Cities cities;

        HeadsAtStart(LoadingHeads loading, Cities cities) {
            this.loading = loading;
            this.cities = cities;
        }

        @EventListener(ApplicationReadyEvent.class)
        void catchUp() {
            cities.list().forEach(city -> Scoped.run(Scope.system(city.code()), loading::catchUp));
        }
    }
}
