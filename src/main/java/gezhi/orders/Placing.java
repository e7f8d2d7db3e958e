package gezhi.orders;

import gezhi.orders.OrderNumbers.Name;
import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Refusal;
import gezhi.orders.loop.Step;
import gezhi.orders.loop.Verdict;
import gezhi.orders.store.OrderStore;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One order in one transaction. */
@Component
class Placing {
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{0,20}");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_WORDS = 2_000;

    private final OrderStore store;
    private final OrderRules rules;
    private final Participants participants;
    private final Clock clock;

    Placing(OrderStore store, OrderRules rules, Participants participants, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    public OrderOutcome place(NewOrder draft) {
        Optional<UUID> before = store.findPlaced(draft.requestId());
        if (before.isPresent()) {
            return new OrderOutcome.Done(before.get());
        }
        Optional<OrderKind> kind = rules.find(draft.kind());
        if (kind.isEmpty()) {
            return new OrderOutcome.Refused(new Refusal.NoSuchKind());
        }
        Instant at = clock.instant();
        Optional<Refusal> unfit = unfit(draft, at);
        if (unfit.isPresent()) {
            return new OrderOutcome.Refused(unfit.get());
        }
        Order order = order(draft, at);
        return switch (Loop.place(
                order, participants.actor(), at, rules.numbers().limits())) {
            case Refusal why -> new OrderOutcome.Refused(why);
            case Verdict.Moved moved -> {
                store.place(moved, draft, kind.get(), at);
                yield new OrderOutcome.Done(order.id());
            }
        };
    }

    private Optional<Refusal> unfit(NewOrder draft, Instant at) {
        if (draft.place().division().length() < communityLength()
                || draft.place().address().length() > LONGEST_ADDRESS) {
            return Optional.of(new Refusal.NoSuchPlace());
        }
        Instant last = at.plus(Duration.ofDays(rules.numbers().of(Name.AHEAD_DAYS)));
        if (!draft.from().isBefore(draft.to())
                || !draft.to().isAfter(at)
                || draft.from().isAfter(last)) {
            return Optional.of(new Refusal.TimeOutOfRange());
        }
        if (!draft.skill().isEmpty() && !participants.isSkill(draft.skill())) {
            return Optional.of(new Refusal.NoSuchSkill());
        }
        String name = draft.name().strip();
        boolean named = !name.isEmpty() && name.length() <= LONGEST_NAME;
        if (!named || !PHONE.matcher(draft.phone().strip()).matches()) {
            return Optional.of(new Refusal.NobodyServed());
        }
        return draft.words().length() > LONGEST_WORDS
                ? Optional.of(new Refusal.WordsMissing(gezhi.orders.loop.Action.Kind.PLACE))
                : Optional.empty();
    }

    private Order order(NewOrder draft, Instant at) {
        Scope scope = Scoped.current();
        UUID person = java.util.Objects.requireNonNull(scope.person(), "orders are placed by persons");
        @Nullable UUID served = draft.self() && scope.role() == Role.RESIDENT ? person : null;
        Instant due = due(draft, at);
        return new Order(
                Ids.next(),
                Step.PLACED,
                1,
                draft.place().division().substring(0, communityLength()),
                person,
                served,
                draft.helpers(),
                draft.skill(),
                false,
                Order.Counts.NONE,
                draft.from(),
                draft.to(),
                at.plus(Duration.between(at, due).multipliedBy(4).dividedBy(5)),
                due,
                0,
                List.of());
    }

    /** So long before it begins; what is ordered at short notice may be accepted until it would be over. */
    private Instant due(NewOrder draft, Instant at) {
        Duration lead = Duration.ofHours(rules.numbers().of(Name.LEAD_HOURS));
        Instant due = draft.from().minus(lead);
        return due.isAfter(at.plus(lead)) ? due : draft.to();
    }

    private static int communityLength() {
        return Level.COMMUNITY.codeLength(Scoped.current().city());
    }
}
