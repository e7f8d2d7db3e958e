package gezhi.notices;

import gezhi.cases.PublicCase;
import gezhi.notices.Subscriptions.Reason;
import gezhi.notices.model.Channel;
import gezhi.notices.send.Couriers;
import gezhi.notices.store.FollowedStore;
import gezhi.notices.store.WatcherStore;
import gezhi.notices.store.WatcherStore.Days;
import gezhi.notices.store.WatcherStore.Watcher;
import gezhi.platform.Ids;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Following a case from its public page: an e-mail address, given with consent and confirmed by the link in the first message, stopped by the link
 * in every one. Nobody reads these addresses but the program. Whether an address follows already is not told to who types it.
 */
@Service
public class Watching {
    private final WatcherStore store;
    private final FollowedStore followed;
    private final WatchMail mail;
    private final Couriers couriers;
    private final TransactionOperations transactions;

    Watching(
            WatcherStore store,
            FollowedStore followed,
            WatchMail mail,
            Couriers couriers,
            TransactionOperations transactions) {
        this.store = store;
        this.followed = followed;
        this.mail = mail;
        this.couriers = couriers;
        this.transactions = transactions;
    }

    /** E-mail is set up, and so is the address of the program, without which no link can be sent. */
    public boolean isOffered() {
        return couriers.isOpen(Channel.EMAIL) && !couriers.link("/").isEmpty();
    }

    /**
     * Why no message would be sent to this address; empty when one would.
     *
     * @param agreed true when whoever types has said so
     */
    public Optional<Reason> refusal(String address, boolean agreed) {
        if (!isOffered()) {
            return Optional.of(Reason.NOT_OFFERED);
        }
        if (!Subscriptions.isEmail(address)) {
            return Optional.of(Reason.BAD_EMAIL);
        }
        return agreed ? Optional.empty() : Optional.of(Reason.NOT_AGREED);
    }

    /**
     * Sends a message with the link that confirms; before that nothing else is sent. One that was not confirmed is replaced.
     *
     * @param address of which nothing is a {@link #refusal}
     * @param language zh or en
     */
    public void ask(String city, PublicCase followed, String address, String language) {
        asProgram(city, now -> {
            Optional<Watcher> before = store.ofAddress(followed.id(), address);
            if (before.isEmpty() || !before.get().confirmed()) {
                before.ifPresent(old -> store.drop(old.id()));
                Watcher watcher = new Watcher(
                        Ids.next(), followed.id(), followed.number(), address, language, Secrets.token(), false);
                if (store.add(watcher, now)) {
                    mail.askToConfirm(watcher, followed);
                }
            }
            return true;
        });
    }

    public Optional<Watcher> find(String city, String token) {
        return asProgram(city, now -> store.ofToken(token));
    }

    /** Pressed again it is the same. */
    public void confirm(String city, String token) {
        asProgram(city, now -> {
            store.confirm(token, now);
            return true;
        });
    }

    /** The address is deleted; what still waits for it is not sent. */
    public void stop(String city, String token) {
        asProgram(city, now -> {
            store.ofToken(token).ifPresent(watcher -> store.drop(watcher.id()));
            return true;
        });
    }

    /** Deletes addresses never confirmed, and whoever follows cases that are closed for good, after as many days as the rule says. */
    public void forget(String city, ZoneId zone) {
        asProgram(city, now -> {
            LocalDate today = LocalDate.ofInstant(now, zone);
            store.forgetUnconfirmed(now.minus(Duration.ofDays(store.days(Days.UNCONFIRMED, today))));
            Instant closed = now.minus(Duration.ofDays(store.days(Days.CLOSED, today)));
            store.forgetClosed(closed);
            followed.forgetClosed(closed);
            return true;
        });
    }

    private <R> R asProgram(String city, Function<Instant, R> work) {
        return Scoped.call(
                Scope.system(city),
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.apply(couriers.now()))));
    }
}
