package gezhi.cases.loop;

import gezhi.platform.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table written out for people: a Mermaid diagram of the moves and a Markdown table of every row. */
public final class TableText {
    private TableText() {}

    /** Every row is in it: what may be done at every open step, and moves nothing, is said once below the diagram. */
    public static String diagram() {
        Set<Action.Kind> everywhere = staysEverywhere();
        Map<String, String> arrows = new LinkedHashMap<>();
        Table.ROWS.stream()
                .filter(row -> row.from() != row.to() || !everywhere.contains(row.action()))
                .forEach(row -> arrows.merge(
                        (row.from() == null ? "[*]" : row.from()) + " --> " + row.to(),
                        row.action().name(),
                        (all, next) -> List.of(all.split(", ")).contains(next) ? all : all + ", " + next));
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        arrows.forEach((arrow, action) ->
                text.append("    ").append(arrow).append(": ").append(action).append('\n'));
        for (Step step : Step.values()) {
            if (step.isFinal()) {
                text.append("    ").append(step).append(" --> [*]\n");
            }
        }
        String besides = everywhere.stream().map(Action.Kind::name).collect(Collectors.joining(", "));
        return text.append("```\n\nAt every open step besides: ")
                .append(besides)
                .append(".\n")
                .toString();
    }

    private static Set<Action.Kind> staysEverywhere() {
        Set<Step> open = Stream.of(Step.values()).filter(Step::isOpen).collect(Collectors.toSet());
        Map<Action.Kind, Set<Step>> stays = Table.ROWS.stream()
                .filter(row -> row.from() == row.to())
                .collect(Collectors.groupingBy(
                        Transition::action, TreeMap::new, Collectors.mapping(Transition::from, Collectors.toSet())));
        stays.values().removeIf(steps -> !steps.containsAll(open));
        return stays.keySet();
    }

    public static String table() {
        return "| from | action | to | who | if | reason | clock |\n|---|---|---|---|---|---|---|\n"
                + Table.ROWS.stream().map(TableText::line).collect(Collectors.joining());
    }

    private static String line(Transition row) {
        String from = row.from() == null ? "" : row.from().name();
        String to = row.from() == row.to() ? "(stays)" : row.to().name();
        String clock = row.clock() == Transition.Effect.NONE ? "" : row.clock().name();
        return "| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(from, row.action(), to, names(row.roles()), names(row.conditions()), reason(row), clock);
    }

    /** The program has its reason in the deed, people write theirs. */
    private static String reason(Transition row) {
        return row.action().needsWords() && !row.roles().equals(Set.of(Role.SYSTEM)) ? "required" : "";
    }

    private static String names(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
