package gezhi.notices.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.notices.store.NoticeRuleStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the rules of notices at hand. A change on another server is seen within a minute. */
@Component
public class NoticeRulebooks {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<Day, NoticeRules> books =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();
    private final NoticeRuleStore store;
    private final Clock clock;

    private record Day(String city, LocalDate day) {}

    NoticeRulebooks(NoticeRuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The rules of today in the city at hand, read within the transaction at hand when they are not fresh. */
    public NoticeRules current() {
        LocalDate today = LocalDate.now(clock);
        return books.get(new Day(Scoped.current().city(), today), key -> store.read(today));
    }

    /** Forgets a city's rules after a change; once more when the transaction has ended, for who read in between. */
    public void changed(String city) {
        forget(city);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(city);
                }
            });
        }
    }

    private void forget(String city) {
        books.asMap().keySet().removeIf(key -> key.city().equals(city));
    }
}
