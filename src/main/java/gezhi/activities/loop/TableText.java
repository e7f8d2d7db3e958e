package gezhi.activities.loop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables written out for people: a Mermaid diagram of the moves, of the activity and of each sign-up, and a Markdown table of every row. */
public final class TableText {
    private TableText() {}

    public static String diagram() {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (Step.Of of : Step.Of.values()) {
            text.append("    state ").append(of).append(" {\n");
            arrows(of)
                    .forEach((arrow, action) -> text.append("        ")
                            .append(arrow)
                            .append(": ")
                            .append(action)
                            .append('\n'));
            text.append("    }\n");
        }
        return text.append("```\n").toString();
    }

    private static Map<String, String> arrows(Step.Of of) {
        Map<String, String> arrows = new LinkedHashMap<>();
        Table.ROWS.stream()
                .filter(row -> row.to().of() == of && row.from() != row.to())
                .forEach(row -> arrows.merge(
                        (row.from() == null || row.from().of() != of ? "[*]" : row.from()) + " --> " + row.to(),
                        row.action().name(),
                        (all, next) -> all.equals(next) ? all : all + ", " + next));
        return arrows;
    }

    public static String table() {
        return "| from | action | to | who | if |\n|---|---|---|---|---|\n"
                + Table.ROWS.stream().map(TableText::line).collect(Collectors.joining());
    }

    private static String line(Transition row) {
        String from = row.from() == null ? "" : row.from().name();
        String to = row.from() == row.to() ? "(stays)" : row.to().name();
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(from, row.action(), to, names(row.roles()), names(row.conditions()));
    }

    private static String names(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
