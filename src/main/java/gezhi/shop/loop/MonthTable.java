package gezhi.shop.loop;

import gezhi.platform.Role;
import gezhi.platform.loop.Printed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may do what about a month of a shop: the only place that says so. */
public final class MonthTable {
    private static final List<Row> ROWS = List.of(
            new Row(
                    null,
                    MonthDeed.COUNT,
                    MonthStep.COUNTED,
                    List.of(If.OWN_SHOP, If.MONTH_IS_OVER, If.IN_TURN, If.LEDGER_AGREES)),
            new Row(MonthStep.COUNTED, MonthDeed.COUNT, MonthStep.COUNTED, List.of(If.OWN_SHOP, If.LEDGER_AGREES)),
            new Row(
                    MonthStep.COUNTED,
                    MonthDeed.CLOSE,
                    MonthStep.CLOSED,
                    List.of(If.OWN_SHOP, If.NOT_WHO_COUNTED, If.LEDGER_AGREES)));

    private MonthTable() {}

    /**
     * What the conditions look at.
     *
     * @param keeps the shop is the one of their desk
     * @param step null for a month that nobody counted
     * @param over the month has ended
     * @param inTurn every month before it is closed, and it is the first that is not
     * @param counted it was they who counted
     * @param agrees what the ledger booked is what was handed over and taken back
     */
    public record Month(
            Role role,
            boolean keeps,
            @Nullable MonthStep step,
            boolean over,
            boolean inTurn,
            boolean counted,
            boolean agrees) {}

    private enum If {
        OWN_SHOP(Month::keeps, Reason.NO_SUCH_MONTH),
        MONTH_IS_OVER(Month::over, Reason.NOT_OVER),
        /** Every month before it is closed. */
        IN_TURN(Month::inTurn, Reason.NOT_IN_TURN),
        NOT_WHO_COUNTED(month -> !month.counted(), Reason.NOT_WHO_COUNTED),
        /** Points of the shop are points of the ledger. */
        LEDGER_AGREES(Month::agrees, Reason.LEDGER_DIFFERS);

        private final Predicate<Month> holds;
        private final Reason otherwise;

        If(Predicate<Month> holds, Reason otherwise) {
            this.holds = holds;
            this.otherwise = otherwise;
        }
    }

    private record Row(@Nullable MonthStep from, MonthDeed deed, MonthStep to, List<If> conditions) {}

    /** Why the deed is not done now; empty when it is. */
    public static Optional<Reason> refusal(MonthDeed deed, Month month) {
        if (month.role() != Role.COMMUNITY_DESK) {
            return Optional.of(Reason.NOT_NOW);
        }
        return ROWS.stream()
                .filter(row -> row.deed() == deed && row.from() == month.step())
                .findFirst()
                .map(row -> row.conditions().stream()
                        .filter(condition -> !condition.holds.test(month))
                        .findFirst()
                        .map(condition -> condition.otherwise))
                .orElse(Optional.of(Reason.NOT_NOW));
    }

    /** The moves and every row, for people. */
    public static String text() {
        String diagram = Printed.diagram(ROWS.stream()
                .map(row -> new Printed.Move(Kind.MONTH, row.from(), row.to(), row.deed()))
                .toList());
        return diagram + "\n| from | deed | to | who | if |\n|---|---|---|---|---|\n"
                + ROWS.stream()
                        .map(row -> Printed.line(
                                row.from(),
                                row.deed(),
                                row.to(),
                                Role.COMMUNITY_DESK.name(),
                                Printed.names(row.conditions())))
                        .collect(Collectors.joining());
    }

    private enum Kind {
        MONTH
    }
}
