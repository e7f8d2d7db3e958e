package gezhi.meetings.model;

import static gezhi.meetings.TermDeed.ASK;
import static gezhi.meetings.TermDeed.GRANT;
import static gezhi.meetings.TermDeed.REFUSE;
import static gezhi.meetings.TermDeed.REMIND;
import static gezhi.meetings.TermDeed.RESTORE;
import static gezhi.meetings.TermDeed.STRIKE;
import static gezhi.meetings.TermDeed.SUCCEED;
import static gezhi.meetings.TermDeed.WITHDRAW;
import static gezhi.meetings.TermStep.ASKED;
import static gezhi.meetings.TermStep.RUNNING;
import static gezhi.meetings.TermStep.STRUCK;
import static gezhi.meetings.TermStep.SUCCEEDED;

import gezhi.meetings.TermDeed;
import gezhi.meetings.TermStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From which step of a term what leads where, by whom: the one place that says so. */
public final class TermTable {
    private static final List<Line> LINES = List.of(
            new Line(RUNNING, ASK, ASKED, Party.KEEPER, true),
            new Line(RUNNING, SUCCEED, SUCCEEDED, Party.ELECTION, false),
            new Line(RUNNING, STRIKE, STRUCK, Party.KEEPER, true),
            new Line(RUNNING, REMIND, RUNNING, Party.CLOCK, false),
            new Line(ASKED, GRANT, RUNNING, Party.SUPERIOR, false),
            new Line(ASKED, REFUSE, RUNNING, Party.SUPERIOR, true),
            new Line(ASKED, WITHDRAW, RUNNING, Party.KEEPER, false),
            // asking for a delay does not keep anybody from being reminded of the end
            new Line(ASKED, REMIND, ASKED, Party.CLOCK, false),
            new Line(ASKED, SUCCEED, SUCCEEDED, Party.ELECTION, false),
            new Line(SUCCEEDED, RESTORE, RUNNING, Party.ELECTION, false));

    private TermTable() {}

    /** Who does it. */
    public enum Party {
        /** Keeps the members of the organization. */
        KEEPER,
        /** Keeps those of the organization above it, and did not ask. */
        SUPERIOR,
        /** Follows when an election is entered or struck. */
        ELECTION,
        CLOCK
    }

    /** @param words true when it has to be said why */
    public record Line(TermStep from, TermDeed deed, TermStep to, Party who, boolean words) {}

    public static Optional<Line> find(TermStep from, TermDeed deed) {
        return from(from).stream().filter(line -> line.deed() == deed).findFirst();
    }

    public static List<Line> from(TermStep step) {
        return LINES.stream().filter(line -> line.from() == step).toList();
    }

    /** The table as it is printed into docs/rules.md. */
    public static String text() {
        String diagram = LINES.stream()
                .map(line -> "    %s --> %s: %s\n".formatted(line.from(), line.to(), line.deed()))
                .collect(
                        Collectors.joining("", "```mermaid\nstateDiagram-v2\n    [*] --> RUNNING: ELECT\n", "```\n\n"));
        String table = LINES.stream()
                .map(line -> "| %s | %s | %s | %s | %s |\n"
                        .formatted(line.from(), line.deed(), line.to(), line.who(), line.words() ? "yes" : ""))
                .collect(
                        Collectors.joining("", "| from | action | to | who | says why |\n|---|---|---|---|---|\n", ""));
        return diagram + table;
    }
}
