package gezhi.cases.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.cases.store.RuleStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the rulebooks at hand, so that a deed costs no query for them. A change on another server is seen within a minute. */
@Component
public class Rulebooks {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<String, Rulebook> books =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final RuleStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Rulebooks(RuleStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The rulebook of the city at hand, without a query while it is fresh. Otherwise it is read in the transaction at hand, or in one begun
     * before anybody is made to wait: a reader who waited for a connection would hold up those who have them. Whoever forgets the rulebook
     * meanwhile waits for the reading to end, so that none is kept that was read before a change.
     */
    public Rulebook current() {
        String city = Scoped.current().city();
        Changing changing = (Changing) TransactionSynchronizationManager.getResource(new Key(this, city));
        if (changing != null) {
            return changing.book(() -> read(city));
        }
        @Nullable Rulebook fresh = books.getIfPresent(city);
        return fresh != null
                ? fresh
                : Objects.requireNonNull(transactions.execute(status -> books.get(city, this::read)));
    }

    private Rulebook read(String city) {
        return store.read(city, LocalDate.now(clock));
    }

    /**
     * Whoever is about to change rules of the city at hand waits for who is at it, to the end of the transaction at hand; what they compare with is
     * then read from the database, for another server may have changed it since.
     */
    public void changing() {
        String city = Scoped.current().city();
        if (TransactionSynchronizationManager.getResource(new Key(this, city)) == null) {
            store.lock(city);
            changed(city);
        }
    }

    /**
     * Forgets a city's rulebook after a change. Until the transaction has ended it alone sees what it has changed, for it may take it back;
     * then the rulebook is forgotten once more, for who read in between.
     */
    public void changed(String city) {
        books.invalidate(city);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Key key = new Key(this, city);
        Changing before = (Changing) TransactionSynchronizationManager.getResource(key);
        if (before != null) {
            before.forget();
            return;
        }
        Changing changing = new Changing();
        TransactionSynchronizationManager.bindResource(key, changing);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(key, changing);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
                books.invalidate(city);
            }
        });
    }

    /** Where a transaction keeps its own rulebook of a city. */
    private record Key(Rulebooks books, String city) {}

    /** The rulebook of a transaction that has changed it. */
    private static final class Changing {
        private @Nullable Rulebook read;

        Rulebook book(Supplier<Rulebook> reading) {
            @Nullable Rulebook known = read;
            Rulebook book = known == null ? reading.get() : known;
            read = book;
            return book;
        }

        void forget() {
            read = null;
        }
    }
}
