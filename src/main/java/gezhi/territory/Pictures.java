package gezhi.territory;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.store.ShapeStore;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the picture of every city in memory. A changed drawing is taken up in the background, one city at a time; until then
 * readers have the old picture. Only who asks before the first picture is there waits for it.
 */
@Component
class Pictures {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private final ShapeStore store;
    private final Cities cities;
    private final TransactionTemplate reading;
    private final ApplicationEventPublisher events;
    private final Map<String, CompletableFuture<Picture>> byCity = new ConcurrentHashMap<>();
    private final ExecutorService painter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pictures").factory());

    Pictures(
            ShapeStore store,
            Cities cities,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cities = cities;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The picture of a city as last painted. */
    Picture get(String city) {
        return byCity.computeIfAbsent(city, this::begin).join();
    }

    /** Waits until everything that was drawn before this call can be seen. */
    void settle(String city) {
        get(city);
        CompletableFuture.runAsync(() -> renew(city), painter).join();
    }

    /**
     * Other instances draw too; a look at the version now and then catches up with them. The first look waits until the first page has
     * gone out; who asks for a picture before that gets it made at once.
     */
    @Scheduled(initialDelay = 3_000, fixedDelay = 30_000)
    void lookAround() {
        cities.list().forEach(city -> renewSoon(city.code()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(BoundariesChanged change) {
        renewSoon(change.city());
    }

    @PreDestroy
    void stop() {
        painter.shutdownNow();
    }

    private void renewSoon(String city) {
        if (byCity.containsKey(city)) {
            painter.execute(() -> renew(city));
        } else {
            byCity.computeIfAbsent(city, this::begin);
        }
    }

    private CompletableFuture<Picture> begin(String city) {
        return CompletableFuture.supplyAsync(() -> paint(city), painter).whenComplete((picture, failure) -> {
            if (failure != null) {
                log.error("The map of {} could not be made", city, failure);
                byCity.remove(city);
            } else {
                painter.execute(() -> events.publishEvent(new Painted(city, picture)));
            }
        });
    }

    private void renew(String city) {
        try {
            Optional<Picture> current = Optional.ofNullable(byCity.get(city)).map(CompletableFuture::join);
            long version = read(city, () -> store.version(city));
            if (current.isEmpty() || current.get().version() != version) {
                Picture picture = paint(city);
                byCity.put(city, CompletableFuture.completedFuture(picture));
                events.publishEvent(new Painted(city, picture));
            }
        } catch (RuntimeException e) {
            log.error("The map of {} could not be renewed; the old one stays", city, e);
        }
    }

    private Picture paint(String city) {
        long start = System.nanoTime();
        Picture picture = read(city, () -> Picture.of(city, store.version(city), store.areas(city), store.units(city)));
        if (picture.index().size() > 0) {
            log.info(
                    "Map of {}, version {}: {} areas ready in {} ms",
                    city,
                    picture.version(),
                    picture.index().size(),
                    (System.nanoTime() - start) / 1_000_000);
        }
        return picture;
    }

    private <T> T read(String city, Supplier<T> query) {
        return Scoped.call(Scope.system(city), () -> Objects.requireNonNull(reading.execute(status -> query.get())));
    }

    /** A picture is in use; told to those who prepare things from it, in the painter's thread. */
    record Painted(String city, Picture picture) {}
}
