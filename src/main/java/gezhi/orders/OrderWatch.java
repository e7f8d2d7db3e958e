package gezhi.orders;

import gezhi.orders.store.AssignmentStore;
import gezhi.orders.store.OrderStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns the desk of orders that nobody has accepted yet, and ends those that nobody accepted in time: once each, however many servers watch. What desks had
 * assigned together is forgotten after a day.
 */
@Component
public class OrderWatch {
    private static final int BATCH = 200;

    private final OrderStore store;
    private final Advancing advancing;
    private final AssignmentStore assignments;
    private final Clock clock;

    OrderWatch(OrderStore store, Advancing advancing, AssignmentStore assignments, Clock clock) {
        this.store = store;
        this.advancing = advancing;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Says everything in the city that is due now; gives how much was written. */
    public int watch(String city) {
        return Scoped.call(Scope.system(city), () -> {
            Instant now = clock.instant();
            assignments.tidy(now.minus(Assigning.PATIENCE), now.minus(Assigning.KEPT));
            int written = 0;
            List<UUID> due = store.listDue(clock.instant(), BATCH);
            while (!due.isEmpty()) {
                int before = written;
                for (UUID order : due) {
                    written += advancing.signal(order) ? 1 : 0;
                }
                due = due.size() < BATCH || written == before ? List.of() : store.listDue(clock.instant(), BATCH);
            }
            return written;
        });
    }

    /** Looks at every city every minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class OrderTimer {
        private final OrderWatch watch;
        private final Cities cities;

        OrderTimer(OrderWatch watch, Cities cities) {
            this.watch = watch;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT35S", fixedDelayString = "PT60S")
        void look() {
            cities.list().forEach(city -> watch.watch(city.code()));
        }
    }
}
