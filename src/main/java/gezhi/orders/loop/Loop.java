package gezhi.orders.loop;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides. Everything about who may do what comes from {@link Table}; here is what each deed does to the order. */
public final class Loop {
    /** What more take part in is an activity, no order. */
    public static final int MOST_HELPERS = 20;

    /** For each free place. */
    private static final int MOST_ASKED = 3;

    private static final int LONGEST_WORDS = 2_000;
    private static final int MINUTES_OF_A_DAY = 1_440;

    private Loop() {}

    /** A deed that this person may do now. @param part whom it is about; null for the order */
    public record Open(Action.Kind kind, @Nullable UUID part) {}

    /** A new order. @param draft as it would be, with nobody asked */
    public static Verdict place(Order draft, Actor actor, Instant at, Condition.Limits limits) {
        if (draft.helpers() < 1 || draft.helpers() > MOST_HELPERS) {
            return new Refusal.HelpersOutOfRange();
        }
        Optional<Refusal> refused = decide(null, Action.Kind.PLACE, new Condition.Look(actor, draft, null, at, limits));
        return refused.isPresent()
                ? refused.get()
                : new Verdict.Moved(draft, draft, actor.role(), null, List.of(), null, Step.PLACED);
    }

    /** The deeds this person may do now, in the order of the table: the buttons of the screen. */
    public static List<Open> open(Order order, Actor actor, Instant at, Condition.Limits limits) {
        List<Open> open = new ArrayList<>();
        for (Part part : order.parts()) {
            kinds(part.step(), new Condition.Look(actor, order, part, at, limits))
                    .forEach(kind -> open.add(new Open(kind, part.id())));
        }
        kinds(order.step(), new Condition.Look(actor, order, null, at, limits))
                .forEach(kind -> open.add(new Open(kind, null)));
        return open;
    }

    /** May somebody in this role order at all. */
    public static boolean mayPlace(Role role) {
        return Table.ROWS.stream()
                .anyMatch(row -> row.from() == null && row.roles().contains(role));
    }

    /** What the clock has to say by now and has not said. */
    public static Optional<Action.Kind> signal(Order order, Instant at) {
        boolean wanted = !order.step().isEnd() && order.counts().taken() == 0;
        if (wanted && at.isAfter(order.due())) {
            return Optional.of(Action.Kind.EXPIRE);
        }
        return wanted && order.signal() == 0 && !at.isBefore(order.warn())
                ? Optional.of(Action.Kind.WARN)
                : Optional.empty();
    }

    /**
     * What comes of the deed.
     *
     * @param seen the version of the part, or of the order, that the person looked at; notes are taken whatever has moved
     * @param ids makes the ids of what is new
     */
    public static Verdict apply(
            Order order,
            Action action,
            Actor actor,
            int seen,
            Instant at,
            Condition.Limits limits,
            Supplier<UUID> ids) {
        @Nullable Part part = order.find(action.part()).orElse(null);
        Action.Kind kind = action.kind();
        if (part == null && kind.isOfPart()) {
            return new Refusal.NoSuchPart();
        }
        int version = part == null ? order.version() : part.version();
        if (seen != version && !kind.isNote()) {
            return new Refusal.StaleVersion(seen, version);
        }
        if (action.words().length() > LONGEST_WORDS
                || kind.needsWords() && action.words().isBlank()) {
            return new Refusal.WordsMissing(kind);
        }
        Step step = part == null ? order.step() : part.step();
        Optional<Refusal> refused = decide(step, kind, new Condition.Look(actor, order, part, at, limits))
                .or(() -> unfit(order, action));
        return refused.isPresent()
                ? refused.get()
                : new Deed(order, part, actor, at, ids).done(action, target(step, kind));
    }

    /** The clock has said it. */
    public static Verdict.Moved said(Order order, Action.Kind kind) {
        Step step = order.step();
        Order after = kind == Action.Kind.EXPIRE ? order.at(Step.EXPIRED) : order;
        return new Verdict.Moved(order, after, Role.SYSTEM, null, List.of(), step, after.step());
    }

    private static Optional<Refusal> unfit(Order order, Action action) {
        return switch (action) {
            case Action.Rate rate
            when rate.stars() < 1 || rate.stars() > 5 -> Optional.of(new Refusal.RatingOutOfRange());
            case Action.Done done
            when done.minutes() < 1 || done.minutes() > MINUTES_OF_A_DAY ->
                Optional.of(new Refusal.MinutesOutOfRange());
            case Action.Offer offer -> unfit(order, offer.helpers());
            case Action.Accept accept
            when takesPart(order, accept.helper(), accept.part()) -> Optional.of(new Refusal.TakesPart());
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> unfit(Order order, List<Aide> helpers) {
        if (helpers.isEmpty() || helpers.size() + order.counts().asked() > MOST_ASKED * order.free()) {
            return Optional.of(new Refusal.NobodyToAsk());
        }
        if (helpers.stream().anyMatch(each -> order.isOf(each.person()))) {
            return Optional.of(new Refusal.ForYourself());
        }
        return helpers.stream().anyMatch(each -> takesPart(order, each, null))
                ? Optional.of(new Refusal.TakesPart())
                : Optional.empty();
    }

    private static boolean takesPart(Order order, Aide helper, @Nullable UUID besides) {
        return helper.person() != null
                && order.parts().stream()
                        .filter(each -> !each.id().equals(besides))
                        .anyMatch(each -> Condition.isHeldBy(each, helper.person()));
    }

    private static Step target(Step from, Action.Kind kind) {
        return Table.ROWS.stream()
                .filter(row -> row.fits(from, kind))
                .map(Transition::to)
                .findFirst()
                .orElseThrow();
    }

    private static List<Action.Kind> kinds(Step step, Condition.Look look) {
        return Table.ROWS.stream()
                .filter(row -> row.from() == step
                        && row.roles().contains(look.actor().role())
                        && row.broken(look).isEmpty())
                .map(Transition::action)
                .distinct()
                .toList();
    }

    /** Empty when a row allows it. */
    private static Optional<Refusal> decide(@Nullable Step step, Action.Kind kind, Condition.Look look) {
        Set<Role> who = EnumSet.noneOf(Role.class);
        Optional<Condition> broken = Optional.empty();
        for (Transition row : Table.ROWS) {
            if (!row.fits(step, kind)) {
                continue;
            }
            who.addAll(row.roles());
            if (row.roles().contains(look.actor().role())) {
                Optional<Condition> first = row.broken(look);
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                broken = broken.or(() -> first);
            }
        }
        if (who.isEmpty()) {
            return Optional.of(new Refusal.NotYourStep(step == null ? Step.PLACED : step, kind));
        }
        return Optional.of(broken.map(Condition::refusal).orElseGet(() -> new Refusal.NotYourRole(kind, who)));
    }
}
