package gezhi.shop.loop;

import static gezhi.shop.loop.Condition.*;

import gezhi.platform.Role;
import gezhi.platform.loop.Printed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may do what about a reservation: the only place that says so. */
public final class Table {
    /** Whoever has an account and does more than look or keep accounts: all kinds of people have points. */
    private static final Set<Role> PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR));

    private static final Set<Role> DESK = EnumSet.of(Role.COMMUNITY_DESK);

    public static final List<Transition> ROWS = List.of(
            new Transition(
                    null,
                    Deed.RESERVE,
                    Step.RESERVED,
                    PEOPLE,
                    List.of(SWITCHED_ON, IN_REACH, OFFERED, IN_STOCK, WITHIN_LIMIT, ENOUGH_POINTS)),
            new Transition(
                    Step.RESERVED, Deed.HAND_OVER, Step.HANDED_OVER, DESK, List.of(OWN_SHOP, NOT_THE_TAKER, IN_TIME)),
            new Transition(Step.RESERVED, Deed.CANCEL, Step.CANCELLED, PEOPLE, List.of(TAKER)),
            new Transition(Step.RESERVED, Deed.LAPSE, Step.LAPSED, EnumSet.of(Role.SYSTEM), List.of(TIME_IS_OVER)),
            new Transition(
                    Step.HANDED_OVER,
                    Deed.TAKE_BACK,
                    Step.RETURNED,
                    DESK,
                    List.of(OWN_SHOP, NOT_THE_TAKER, NOT_WHO_HANDED_OVER, RETURNED_IN_TIME)));

    private Table() {}

    /** Why the deed is not done now; empty when it is. */
    public static Optional<Reason> refusal(Deed deed, Look look) {
        @Nullable Step step = look.state() == null ? null : look.state().step();
        return ROWS.stream()
                .filter(row -> row.deed() == deed
                        && row.from() == step
                        && row.roles().contains(look.who().role()))
                .findFirst()
                .map(row -> row.conditions().stream()
                        .filter(condition -> !condition.holds(look))
                        .findFirst()
                        .map(Condition::otherwise))
                .orElse(Optional.of(Reason.NOT_NOW));
    }

    /** May it be done now: the buttons of the screen. */
    public static boolean allows(Deed deed, Look look) {
        return refusal(deed, look).isEmpty();
    }

    /** The moves and every row, for people. */
    public static String text() {
        String diagram = Printed.diagram(ROWS.stream()
                .map(row -> new Printed.Move(Kind.RESERVATION, row.from(), row.to(), row.deed()))
                .toList());
        return diagram + "\n| from | deed | to | who | if |\n|---|---|---|---|---|\n"
                + ROWS.stream()
                        .map(row -> Printed.line(
                                row.from(),
                                row.deed(),
                                row.to(),
                                Printed.names(row.roles()),
                                Printed.names(row.conditions())))
                        .collect(Collectors.joining());
    }

    private enum Kind {
        RESERVATION
    }
}
