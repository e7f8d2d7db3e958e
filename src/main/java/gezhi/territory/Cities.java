package gezhi.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.store.CityStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cities that live in this installation. */
@Service
public class Cities {
    private final CityStore store;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Every page asks; other instances may found cities too, so it is not kept for long. */
    private final LoadingCache<String, List<City>> known;

    Cities(CityStore store, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(all -> store.list());
    }

    /** In order of code. What a transaction that writes sees of its own is read past the memory, and not kept in it. */
    public List<City> list() {
        boolean writing = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return writing ? store.list() : known.get("");
    }

    public Optional<City> find(String code) {
        return list().stream().filter(city -> city.code().equals(code)).findFirst();
    }

    /**
     * Sets up a city with its profile: the root of its tree, and what every module loads from the profile.
     *
     * @param code 4 digits (prefecture) or 6 (county-level city); an existing city is left as it is
     * @param synthetic true when its geometry will be generated
     * @return true when the city is new
     */
    public boolean found(String code, String name, Profile profile, boolean synthetic) {
        LocalDate today = LocalDate.now(clock);
        return Scoped.call(
                Scope.system(code),
                () -> Boolean.TRUE.equals(transactions.execute(status -> {
                    if (!store.insert(new City(code, name, profile.name(), synthetic), clock.instant(), today)) {
                        return false;
                    }
                    events.publishEvent(new CityFounded(code, profile, today));
                    return true;
                })));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CityFounded founded) {
        known.invalidateAll();
    }
}
