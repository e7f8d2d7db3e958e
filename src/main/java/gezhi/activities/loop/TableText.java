package gezhi.activities.loop;

import gezhi.platform.loop.Printed;
import java.util.stream.Collectors;

/** The tables written out for people: the moves of the activity and of each sign-up, and every row. */
public final class TableText {
    private TableText() {}

    public static String diagram() {
        return Printed.diagram(Table.ROWS.stream()
                .map(row -> new Printed.Move(
                        row.to().of(),
                        row.from() == null || row.from().of() != row.to().of() ? null : row.from(),
                        row.to(),
                        row.action()))
                .toList());
    }

    public static String table() {
        return "| from | action | to | who | if |\n|---|---|---|---|---|\n"
                + Table.ROWS.stream().map(TableText::line).collect(Collectors.joining());
    }

    private static String line(Transition row) {
        return Printed.line(
                row.from(), row.action(), row.to(), Printed.names(row.roles()), Printed.names(row.conditions()));
    }
}
