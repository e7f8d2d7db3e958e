package gezhi.meetings;

import gezhi.meetings.store.TermStore;
import gezhi.meetings.store.TermStore.Due;
import gezhi.meetings.store.TermStore.Said;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Before a term ends, whoever has the organization or the one above it in their own charge is reminded; once for each end, and anew after a delay. */
@Component
public class RemindingTerms {
    private static final int AT_A_TIME = 200;

    private final TermStore store;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    RemindingTerms(TermStore store, ApplicationEventPublisher events, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes everything that is due in the city and has not been noted; gives how much that was. */
    public int remind(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int all = 0;
            int some = AT_A_TIME;
            while (some == AT_A_TIME) {
                some = Objects.requireNonNull(transactions.execute(status -> note(city)));
                all += some;
            }
            return all;
        });
    }

    /** Locked in the order of the organizations, and looked at again: what was done meanwhile is done. */
    private int note(String city) {
        LocalDate today = LocalDate.now(clock);
        store.due(city, today, AT_A_TIME).forEach(due -> store.lock(city, due.body()));
        List<Due> still = store.due(city, today, AT_A_TIME);
        Instant now = clock.instant();
        for (Due due : still) {
            int seq = store.enter(
                    Scoped.current(), due.body(), due.id(), new Said(TermDeed.REMIND, due.day(), "", now, null));
            events.publishEvent(new TermMoved(city, due.id(), seq, TermDeed.REMIND, now, null));
        }
        return still.size();
    }

    /** Looks at every city every three hours; tests look when they want to. */
    @Component
    @Profile("!test")
    static class TermsTimer {
        private final RemindingTerms reminding;
        private final Cities cities;

        TermsTimer(RemindingTerms reminding, Cities cities) {
            this.reminding = reminding;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT3H")
        void look() {
            cities.list().forEach(city -> reminding.remind(city.code()));
        }
    }
}
