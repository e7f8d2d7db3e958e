package gezhi.whistles.loop;

import gezhi.platform.loop.Printed;
import java.util.stream.Collectors;

/** The table written out for people: a Mermaid diagram of the moves, of the whistle and of each office, and a Markdown table of every row. */
public final class TableText {
    private TableText() {}

    public static String diagram() {
        return Printed.diagram(Table.ROWS.stream()
                .map(row -> new Printed.Move(row.to().of(), row.from(), row.to(), row.action()))
                .toList());
    }

    public static String table() {
        return "| from | action | to | who | if | reason | clock |\n|---|---|---|---|---|---|---|\n"
                + Table.ROWS.stream().map(TableText::line).collect(Collectors.joining());
    }

    private static String line(Transition row) {
        return Printed.line(
                row.from(),
                row.action(),
                row.to(),
                Printed.names(row.roles()),
                Printed.names(row.conditions()),
                row.action().needsWords() ? "required" : "",
                clock(row));
    }

    /** The time to answer of an office: it begins when the whistle is blown, and its first answer or release ends it. */
    private static String clock(Transition row) {
        return row.action() == Action.Kind.BLOW
                ? "STARTS"
                : row.from() == Step.AWAITED && row.to() != Step.AWAITED || row.action() == Action.Kind.CALL_OFF
                        ? "ENDS"
                        : "";
    }
}
