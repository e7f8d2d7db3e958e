package gezhi.notices;

import gezhi.notices.store.AddressStore;
import gezhi.notices.store.NoticeStore;
import gezhi.notices.store.OutgoingStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps nothing longer than it is of use: what was told for half a year, what was sent for 30 days, addresses given at a link for a year. */
@Component
public class ForgettingNotices {
    private static final Duration TOLD = Duration.ofDays(183);
    private static final Duration SENT = Duration.ofDays(30);
    private static final Duration ADDRESSES = Duration.ofDays(365);

    private final NoticeStore notices;
    private final OutgoingStore outgoing;
    private final AddressStore addresses;
    private final TransactionOperations transactions;
    private final Clock clock;

    ForgettingNotices(
            NoticeStore notices,
            OutgoingStore outgoing,
            AddressStore addresses,
            TransactionOperations transactions,
            Clock clock) {
        this.notices = notices;
        this.outgoing = outgoing;
        this.addresses = addresses;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void forget(String city) {
        Instant now = clock.instant();
        Scoped.run(
                Scope.system(city),
                () -> transactions.executeWithoutResult(status -> {
                    notices.forget(now.minus(TOLD));
                    outgoing.forget(now.minus(SENT));
                    addresses.forget(now.minus(ADDRESSES));
                }));
    }

    /** A few times a day is enough. */
    @Component
    @Profile("!test")
    static class Timer {
        private final ForgettingNotices forgetting;
        private final Cities cities;

        Timer(ForgettingNotices forgetting, Cities cities) {
            this.forgetting = forgetting;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
        void look() {
            cities.list().forEach(city -> forgetting.forget(city.code()));
        }
    }
}
