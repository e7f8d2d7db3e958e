package gezhi.platform.loop;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of deeds, about a whole and about its parts, as people read it: a Mermaid diagram of the moves and a Markdown table of every row. */
public final class Printed {
    private static final String BEGIN = "[*]";

    private Printed() {}

    /**
     * An arrow of the diagram.
     *
     * @param of what moves: the whole, or a part of it
     * @param from the step before; null for what begins with this deed
     */
    public record Move(Enum<?> of, @Nullable Enum<?> from, Enum<?> to, Enum<?> deed) {}

    /** What moves one after the other, in order of declaration; deeds that lead from and to the same share an arrow, those that stay have none. */
    public static String diagram(List<Move> moves) {
        Map<Enum<?>, Map<String, String>> arrows = new LinkedHashMap<>();
        moves.stream()
                .filter(move -> move.from() != move.to())
                .sorted((one, other) ->
                        Integer.compare(one.of().ordinal(), other.of().ordinal()))
                .forEach(move -> arrows.computeIfAbsent(move.of(), any -> new LinkedHashMap<>())
                        .merge(
                                (move.from() == null ? BEGIN : move.from().name()) + " --> "
                                        + move.to().name(),
                                move.deed().name(),
                                (all, next) -> all.equals(next) ? all : all + ", " + next));
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        arrows.forEach((of, own) -> {
            text.append("    state ").append(of.name()).append(" {\n");
            own.forEach((arrow, deeds) -> text.append("        %s: %s\n".formatted(arrow, deeds)));
            text.append("    }\n");
        });
        return text.append("```\n").toString();
    }

    /** A row of the table: from, deed and to, then the cells of the module. */
    public static String line(@Nullable Enum<?> from, Enum<?> deed, Enum<?> to, String... more) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        from == null ? "" : from.name(),
                        deed.name(),
                        from == to ? "(stays)" : to.name(),
                        Arrays.stream(more).collect(Collectors.joining(" | ")));
    }

    public static String names(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
