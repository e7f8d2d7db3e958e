package gezhi.redrawing;

import static gezhi.redrawing.ProposalDeed.APPOINT;
import static gezhi.redrawing.ProposalDeed.APPROVE;
import static gezhi.redrawing.ProposalDeed.CHOOSE;
import static gezhi.redrawing.ProposalDeed.HOLD_BACK;
import static gezhi.redrawing.ProposalDeed.REFUSE;
import static gezhi.redrawing.ProposalDeed.SUBMIT;
import static gezhi.redrawing.ProposalDeed.TAKE_EFFECT;
import static gezhi.redrawing.ProposalDeed.WITHDRAW;
import static gezhi.redrawing.ProposalState.APPROVED;
import static gezhi.redrawing.ProposalState.IN_EFFECT;
import static gezhi.redrawing.ProposalState.REFUSED;
import static gezhi.redrawing.ProposalState.SUBMITTED;
import static gezhi.redrawing.ProposalState.WITHDRAWN;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From which state what leads where, by whom: the one place that says so. */
final class ProposalTable {
    /** Who does it. */
    enum Party {
        /** May draw plans for the area, and drew this one or is the administrator. */
        PLANNER,
        /** Submitted it. */
        SUBMITTER,
        /** Named by the rule, at a desk above the area and not below the one that submitted; did not submit it. */
        SUPERIOR,
        /** On the day that was set. */
        PROGRAM
    }

    /**
     * @param from null for a new one
     * @param words true when it has to be said why
     * @param fits true when the units of today must still be those of the plan
     */
    record Line(
            @Nullable ProposalState from,
            ProposalDeed deed,
            ProposalState to,
            Party who,
            boolean words,
            boolean fits) {}

    private static final List<Line> LINES = List.of(
            new Line(null, SUBMIT, SUBMITTED, Party.PLANNER, false, true),
            new Line(SUBMITTED, APPROVE, APPROVED, Party.SUPERIOR, false, true),
            new Line(SUBMITTED, REFUSE, REFUSED, Party.SUPERIOR, true, false),
            new Line(SUBMITTED, WITHDRAW, WITHDRAWN, Party.SUBMITTER, false, false),
            new Line(SUBMITTED, CHOOSE, SUBMITTED, Party.SUBMITTER, false, true),
            new Line(APPROVED, CHOOSE, APPROVED, Party.SUPERIOR, false, true),
            new Line(APPROVED, WITHDRAW, WITHDRAWN, Party.SUBMITTER, true, false),
            new Line(APPROVED, REFUSE, REFUSED, Party.SUPERIOR, true, false),
            new Line(APPROVED, APPOINT, APPROVED, Party.SUPERIOR, false, true),
            new Line(APPROVED, TAKE_EFFECT, IN_EFFECT, Party.PROGRAM, false, true),
            new Line(APPROVED, HOLD_BACK, APPROVED, Party.PROGRAM, true, false));

    private ProposalTable() {}

    static List<Line> from(@Nullable ProposalState state) {
        return LINES.stream().filter(line -> line.from() == state).toList();
    }

    static Optional<Line> find(@Nullable ProposalState state, ProposalDeed deed) {
        return from(state).stream().filter(line -> line.deed() == deed).findFirst();
    }

    /** The table as it is printed into docs/rules.md. */
    static String text() {
        String diagram = LINES.stream()
                .map(line ->
                        "    %s --> %s: %s\n".formatted(Objects.toString(line.from(), "[*]"), line.to(), line.deed()))
                .collect(Collectors.joining("", "```mermaid\nstateDiagram-v2\n", "```\n\n"));
        String table = LINES.stream()
                .map(line -> "| %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                Objects.toString(line.from(), ""),
                                line.deed(),
                                line.to(),
                                line.who(),
                                line.words() ? "yes" : "",
                                line.fits() ? "yes" : ""))
                .collect(Collectors.joining(
                        "",
                        "| from | action | to | who | says why | must fit today |\n|---|---|---|---|---|---|\n",
                        ""));
        return diagram + table;
    }
}
