package gezhi.shop;

import gezhi.ledger.Booking;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import gezhi.shop.Movement.Kind;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.Deed;
import gezhi.shop.loop.Reason;
import gezhi.shop.loop.Step;
import gezhi.shop.loop.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The desk enters the code that somebody shows, sees what to hand over, and to nobody's name; by the same code another of the desk takes a thing back
 * within the days of the rule, and the points are given back whole.
 */
@Service
@Transactional
class HandingOver {
    static final int LONGEST_WORDS = 500;

    private final ReservationStore store;
    private final MovementStore movements;
    private final ShopBook book;
    private final ShopRules rules;
    private final Clock clock;

    HandingOver(ReservationStore store, MovementStore movements, ShopBook book, ShopRules rules, Clock clock) {
        this.store = store;
        this.movements = movements;
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a code stands for in the shop of the desk at hand, while it is good for something. @param code eight digits, blanks between them or not */
    @Transactional(readOnly = true)
    public Optional<Reservation> find(String code) {
        return store.findByCode(code.replaceAll("\\s", "")).flatMap(store::find);
    }

    /** The thing goes to whoever showed the code, and the points to the city. */
    public ShopOutcome handOver(String code) {
        movements.gate(Scoped.current().subtree());
        Optional<Reservation> found = find(code);
        Optional<Reason> refused = refusal(Deed.HAND_OVER, found);
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        Reservation before = found.orElseThrow();
        int days = rules.days(ShopRules.Name.RETURN_DAYS);
        Instant returnUntil = Reservations.endOf(LocalDate.now(clock).plusDays(days), clock);
        Reservation after =
                Reservations.at(before, Step.HANDED_OVER, Scoped.current().person(), returnUntil);
        if (!store.move(before, after, Deed.HAND_OVER, "", clock.instant())) {
            return new Refused(Reason.MOVED);
        }
        if (movements.stock(before.goods()) < 1) {
            // A count found fewer than were promised.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refused(Reason.NONE_LEFT);
        }
        return moved(before, Kind.HANDED_OVER, book.take(before.id(), before.hold()), "");
    }

    /** By another of the desk than whoever handed it over. @param words why, 1 to 500 characters */
    public ShopOutcome takeBack(String code, String words) {
        movements.gate(Scoped.current().subtree());
        Optional<Reservation> found = find(code);
        Optional<Reason> refused = refusal(Deed.TAKE_BACK, found);
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        if (isNoText(words)) {
            return new Refused(Reason.NO_WORDS);
        }
        Reservation before = found.orElseThrow();
        Reservation after = Reservations.at(before, Step.RETURNED, before.handedBy(), before.returnUntil());
        if (!store.move(before, after, Deed.TAKE_BACK, words.strip(), clock.instant())) {
            return new Refused(Reason.MOVED);
        }
        movements.stock(before.goods());
        UUID paid = movements.paid(before.id()).orElseThrow();
        return moved(before, Kind.RETURNED, book.giveBack(before.id(), paid), words.strip());
    }

    private ShopOutcome moved(Reservation reservation, Kind kind, Booking booking, String words) {
        if (booking instanceof Booking.Refused(Booking.Reason reason)) {
            return Reservations.notBooked(reason);
        }
        int quantity = kind == Kind.HANDED_OVER ? -1 : 1;
        movements.add(new Movement(
                Ids.next(),
                reservation.goods(),
                reservation.name(),
                reservation.division(),
                LocalDate.now(clock).withDayOfMonth(1),
                kind,
                quantity,
                -quantity * reservation.price(),
                reservation.id(),
                booking.get(),
                words,
                clock.instant()));
        return new Done(reservation.id());
    }

    private Optional<Reason> refusal(Deed deed, Optional<Reservation> found) {
        return found.map(reservation -> Table.refusal(deed, Reservations.look(reservation, clock)))
                .orElse(Optional.of(Reason.NO_SUCH_RESERVATION));
    }

    static boolean isNoText(String words) {
        return words.isBlank() || words.strip().length() > LONGEST_WORDS;
    }
}
