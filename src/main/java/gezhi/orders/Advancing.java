package gezhi.orders;

import gezhi.orders.loop.Action;
import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Refusal;
import gezhi.orders.loop.Verdict;
import gezhi.orders.store.OrderStore;
import gezhi.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One deed, or what the clock has to say, in one transaction that holds the order: several helpers answer at the same moment. */
@Component
class Advancing {
    private final OrderStore store;
    private final OrderRules rules;
    private final Participants participants;
    private final BookingParts booking;
    private final Clock clock;

    Advancing(OrderStore store, OrderRules rules, Participants participants, BookingParts booking, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.participants = participants;
        this.booking = booking;
        this.clock = clock;
    }

    @Transactional
    public OrderOutcome act(UUID id, int seen, UUID request, Action action) {
        Optional<Order> found = store.lock(id);
        if (store.isDone(id, request)) {
            return new OrderOutcome.Done(id);
        }
        if (found.isEmpty()) {
            // An open order whose last place somebody else has just taken is seen no more.
            return new OrderOutcome.Refused(
                    action.kind() == Action.Kind.CLAIM ? new Refusal.NoPlaceFree() : new Refusal.NoSuchOrder());
        }
        Instant at = clock.instant();
        Verdict verdict = Loop.apply(
                found.get(),
                action,
                participants.actor(),
                seen,
                at,
                rules.numbers().limits(),
                Ids::next);
        return switch (verdict) {
            case Refusal why -> new OrderOutcome.Refused(why);
            case Verdict.Moved moved -> write(moved, action, at, request);
        };
    }

    private OrderOutcome write(Verdict.Moved moved, Action action, Instant at, UUID request) {
        UUID id = moved.after().id();
        Optional<Refusal> refused = booking.take(moved, action, store.kind(id));
        if (refused.isPresent()) {
            // What is not booked is not confirmed either.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new OrderOutcome.Refused(refused.get());
        }
        store.write(moved, action, at, request);
        return new OrderOutcome.Done(id);
    }

    /** Writes down what the clock has to say about an order by now; says whether that was something. */
    @Transactional
    public boolean signal(UUID id) {
        Instant at = clock.instant();
        Optional<Order> order = store.lock(id);
        Optional<Action.Kind> kind = order.flatMap(found -> Loop.signal(found, at));
        kind.ifPresent(said -> store.signal(Loop.said(order.orElseThrow(), said), said, at, Ids.next()));
        return kind.isPresent();
    }
}
