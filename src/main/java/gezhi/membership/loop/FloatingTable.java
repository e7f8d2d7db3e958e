package gezhi.membership.loop;

import static gezhi.membership.FloatingDeed.ATTACH;
import static gezhi.membership.FloatingDeed.DECLINE;
import static gezhi.membership.FloatingDeed.END;
import static gezhi.membership.FloatingDeed.INVITE;
import static gezhi.membership.FloatingDeed.LAPSE;
import static gezhi.membership.FloatingDeed.STRIKE;
import static gezhi.membership.FloatingStep.ATTACHED;
import static gezhi.membership.FloatingStep.DECLINED;
import static gezhi.membership.FloatingStep.ENDED;
import static gezhi.membership.FloatingStep.FOUND;
import static gezhi.membership.FloatingStep.INVITED;
import static gezhi.membership.FloatingStep.LAPSED;
import static gezhi.membership.FloatingStep.STRUCK;

import gezhi.membership.FloatingDeed;
import gezhi.membership.FloatingStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From which step what leads where with members whose relation is elsewhere. All of it is done by who keeps the organization that attaches them, but
 * forgetting who has not agreed in time, which the program does.
 */
public final class FloatingTable {
    private static final List<Line> LINES = List.of(
            new Line(FOUND, INVITE, INVITED, false),
            new Line(FOUND, STRIKE, STRUCK, true),
            new Line(INVITED, ATTACH, ATTACHED, false),
            new Line(INVITED, DECLINE, DECLINED, false),
            new Line(INVITED, STRIKE, STRUCK, true),
            new Line(ATTACHED, END, ENDED, true));

    private static final List<Line> BY_THE_PROGRAM =
            List.of(new Line(FOUND, LAPSE, LAPSED, false), new Line(INVITED, LAPSE, LAPSED, false));

    private FloatingTable() {}

    /** @param words true when it has to be said why */
    public record Line(FloatingStep from, FloatingDeed deed, FloatingStep to, boolean words) {}

    public static Optional<Line> find(FloatingStep from, FloatingDeed deed) {
        return from(from).stream().filter(line -> line.deed() == deed).findFirst();
    }

    public static List<Line> from(FloatingStep step) {
        return LINES.stream().filter(line -> line.from() == step).toList();
    }

    /** The table as it is printed into docs/rules.md. */
    public static String text() {
        List<Line> all = Stream.concat(LINES.stream(), BY_THE_PROGRAM.stream()).toList();
        String diagram = all.stream()
                .map(line -> "    %s --> %s: %s\n".formatted(line.from(), line.to(), line.deed()))
                .collect(Collectors.joining("", "```mermaid\nstateDiagram-v2\n    [*] --> FOUND: FIND\n", "```\n\n"));
        String table = all.stream()
                .map(line -> "| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                line.from(),
                                line.deed(),
                                line.to(),
                                line.words() ? "yes" : "",
                                line.to().isNamed() ? "" : "forgotten"))
                .collect(Collectors.joining(
                        "", "| from | action | to | says why | name and place |\n|---|---|---|---|---|\n", ""));
        return diagram + table;
    }
}
