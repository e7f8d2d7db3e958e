package gezhi.whistles;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.whistles.store.WhistleStore;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes down when the clock of a summoned office turns yellow and when red: once each, at the instant it happened, however many servers watch. */
@Component
public class WhistleWatch {
    private static final int BATCH = 200;

    private final WhistleStore store;
    private final Sounding sounding;
    private final Clock clock;

    WhistleWatch(WhistleStore store, Sounding sounding, Clock clock) {
        this.store = store;
        this.sounding = sounding;
        this.clock = clock;
    }

    /** Signals everything in the city that is due for it now; gives how many signals were written. */
    public int watch(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int written = 0;
            List<UUID> due = store.listDue(clock.instant(), BATCH);
            while (!due.isEmpty()) {
                int before = written;
                for (UUID whistle : due) {
                    written += sounding.signal(whistle);
                }
                due = due.size() < BATCH || written == before ? List.of() : store.listDue(clock.instant(), BATCH);
            }
            return written;
        });
    }

    /** Looks at every city twice a minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class WhistleTimer {
        private final WhistleWatch watch;
        private final Cities cities;

        WhistleTimer(WhistleWatch watch, Cities cities) {
            this.watch = watch;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT30S")
        void look() {
            cities.list().forEach(city -> watch.watch(city.code()));
        }
    }
}
