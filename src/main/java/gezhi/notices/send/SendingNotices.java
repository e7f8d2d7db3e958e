package gezhi.notices.send;

import gezhi.notices.model.BackOff;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Letter;
import gezhi.notices.rules.NoticeRulebooks;
import gezhi.notices.send.AddressBook.Destination;
import gezhi.notices.send.Delivery.Delivered;
import gezhi.notices.send.Delivery.Failed;
import gezhi.notices.store.OutgoingStore;
import gezhi.notices.store.OutgoingStore.State;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits, each once whatever the number of servers; after a crash between sending and putting it down once more, under the same id.
 * What fails is tried again later and later, outside quiet hours, and in the end left to the administrator.
 */
@Component
public class SendingNotices {
    /** Longer than any attempt takes. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private static final int BATCH = 20;

    private final OutgoingStore store;
    private final Couriers couriers;
    private final AddressBook book;
    private final NoticeRulebooks books;
    private final TransactionOperations transactions;

    SendingNotices(
            OutgoingStore store,
            Couriers couriers,
            AddressBook book,
            NoticeRulebooks books,
            TransactionOperations transactions) {
        this.store = store;
        this.couriers = couriers;
        this.book = book;
        this.books = books;
        this.transactions = transactions;
    }

    /** Tries everything in the city that is due on the channel; gives how many attempts that were. */
    public int send(String city, Channel channel) {
        Optional<Courier> courier = couriers.find(channel);
        if (courier.isEmpty()) {
            return 0;
        }
        int attempts = 0;
        int taken = BATCH;
        while (taken == BATCH) {
            taken = some(Scope.system(city), courier.get());
            attempts += taken;
        }
        return attempts;
    }

    /** A slow receiver holds up its own batch only as long as one attempt may take. */
    private int some(Scope scope, Courier courier) {
        Instant now = couriers.now();
        List<Letter> letters = Scoped.call(
                scope,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> store.take(courier.channel(), now, now.plus(HELD), BATCH))));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            letters.forEach(letter -> each.submit(() -> Scoped.run(scope, () -> attempt(letter, courier))));
        }
        return letters.size();
    }

    private void attempt(Letter letter, Courier courier) {
        Optional<Destination> found = transactions.execute(status -> book.find(letter.recipient(), letter.channel()));
        if (found == null || found.isEmpty()) {
            mark(letter, State.GIVEN_UP, "unsubscribed");
            return;
        }
        Destination destination = found.get();
        switch (carry(letter.with(destination.link()), courier, destination.address())) {
            case Delivered() -> mark(letter, State.SENT, "");
            case Failed(String reason, boolean forGood) -> failed(letter, reason, forGood);
        }
    }

    /** Nobody waits for a receiver that lets its answer drip, nor for the name of one that does not resolve. */
    private Delivery carry(Letter letter, Courier courier, String address) {
        Scope scope = Scoped.current();
        FutureTask<Delivery> carrying =
                new FutureTask<>(() -> Scoped.call(scope, () -> courier.carry(letter, address)));
        Thread.startVirtualThread(carrying);
        try {
            return carrying.get(couriers.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            carrying.cancel(true);
            return new Failed("no answer in time", false);
        } catch (ExecutionException bug) {
            return Failed.because(Objects.requireNonNullElse(bug.getCause(), bug), address, false);
        } catch (InterruptedException stopped) {
            carrying.cancel(true);
            Thread.currentThread().interrupt();
            return Failed.because(stopped, address, false);
        }
    }

    private void failed(Letter letter, String reason, boolean forGood) {
        Optional<Duration> wait = forGood ? Optional.empty() : BackOff.after(letter.attempts());
        if (wait.isEmpty()) {
            mark(letter, State.FAILED, reason);
            return;
        }
        transactions.executeWithoutResult(status -> {
            Instant next = couriers.now().plus(wait.get());
            boolean anyTime = letter.urgent() || letter.channel() == Channel.WEBHOOK;
            Instant allowed =
                    anyTime ? next : couriers.allowed(next, books.current().quiet());
            store.mark(letter, State.WAITING, allowed, reason, couriers.now());
        });
    }

    private void mark(Letter letter, State state, String reason) {
        Instant now = couriers.now();
        transactions.executeWithoutResult(status -> store.mark(letter, state, now, reason, now));
    }

    /** Each channel by itself, so that one that is slow holds up no other; tests send when they want to. */
    @Component
    @Profile("!test")
    static class Timer {
        private final SendingNotices sending;
        private final Cities cities;

        Timer(SendingNotices sending, Cities cities) {
            this.sending = sending;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT8S", fixedDelayString = "PT3S")
        void emails() {
            send(Channel.EMAIL);
        }

        @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT3S")
        void texts() {
            send(Channel.TEXT);
        }

        @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT3S")
        void webhooks() {
            send(Channel.WEBHOOK);
        }

        private void send(Channel channel) {
            cities.list().forEach(city -> sending.send(city.code(), channel));
        }
    }
}
