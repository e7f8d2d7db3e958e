package gezhi.shop;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.shop.ShopOutcome.Done;
import gezhi.territory.Cities;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What nobody came for in time goes back to the shelf, and the points are free again: once, however many servers watch. */
@Component
class LapsingReservations {
    private static final int AT_A_TIME = 200;

    private final Reservations reservations;
    private final ReservationStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    LapsingReservations(
            Reservations reservations, ReservationStore store, TransactionOperations transactions, Clock clock) {
        this.reservations = reservations;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each in a transaction of its own; one that somebody has just moved is left alone. Gives how many lapsed. */
    int lapse(String city) {
        return Scoped.call(Scope.system(city), () -> {
            List<UUID> due = transactions.execute(status -> store.listDue(clock.instant(), AT_A_TIME));
            return (int) due.stream()
                    .filter(id -> reservations.lapse(id) instanceof Done)
                    .count();
        });
    }

    /** Looks at every city every five minutes; tests look when they want to. */
    @Component
    @Profile("!test")
    static class ReservationsTimer {
        private final LapsingReservations lapsing;
        private final Cities cities;

        ReservationsTimer(LapsingReservations lapsing, Cities cities) {
            this.lapsing = lapsing;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
        void look() {
            cities.list().forEach(city -> lapsing.lapse(city.code()));
        }
    }
}
