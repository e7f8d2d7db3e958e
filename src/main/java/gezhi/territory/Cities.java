package gezhi.territory;

import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.store.CityStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    /** Every page asks; other instances may found cities too, so it is not kept for long. Nobody waits for another's reading. */
    private final AtomicReference<Known> known = new AtomicReference<>(Known.nothing());

    /** @param cities null before the first reading */
    private record Known(@Nullable List<City> cities, long since) {
        private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

        /** A new one each time: what was read before it is not put in its place. */
        static Known nothing() {
            return new Known(null, System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - since < KEPT_NANOS;
        }
    }

    Cities(CityStore store, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** In order of code. What a transaction that writes sees of its own is read past the memory, and not kept in it. */
    public List<City> list() {
        boolean writing = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return writing ? store.list() : remembered();
    }

    private List<City> remembered() {
        Known before = Objects.requireNonNull(known.get());
        @Nullable List<City> cities = before.cities();
        if (cities != null && before.isFresh()) {
            return cities;
        }
        long since = System.nanoTime();
        List<City> read = store.list();
        known.compareAndSet(before, new Known(read, since));
        return read;
    }

    public Optional<City> find(String code) {
        return list().stream().filter(city -> city.code().equals(code)).findFirst();
    }

    /** The city in which a division lies, by its code; the narrower where a city lies in another. */
    public Optional<City> of(String division) {
        return list().stream()
                .filter(city -> DivisionCode.isWithin(division, city.code()))
                .max(Comparator.comparingInt(city -> city.code().length()));
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
        known.set(Known.nothing());
    }
}
