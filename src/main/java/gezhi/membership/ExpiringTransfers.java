package gezhi.membership;

import gezhi.membership.Transfer.Wish;
import gezhi.membership.store.TransferStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Letters that nobody took in time expire; the old organization still has the member and may write another. */
@Component
class ExpiringTransfers {
    private static final int AT_A_TIME = 500;

    private final Transfers transfers;
    private final TransferStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    ExpiringTransfers(Transfers transfers, TransferStore store, TransactionOperations transactions, Clock clock) {
        this.transfers = transfers;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each in a transaction of its own; one that somebody else has just moved is left alone. */
    void expire(String city) {
        Scoped.run(Scope.system(city), () -> {
            List<Transfer> due = transactions.execute(status -> store.due(city, LocalDate.now(clock), AT_A_TIME));
            due.forEach(transfer -> transfers.act(
                    transfer.id(), new Wish(UUID.randomUUID(), transfer.version(), TransferDeed.EXPIRE, "", 0)));
        });
    }

    /** Looks at every city once an hour; tests look when they want to. */
    @Component
    @Profile("!test")
    static class TransfersTimer {
        private final ExpiringTransfers expiring;
        private final Cities cities;

        TransfersTimer(ExpiringTransfers expiring, Cities cities) {
            this.expiring = expiring;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
        void look() {
            cities.list().forEach(city -> expiring.expire(city.code()));
        }
    }
}
