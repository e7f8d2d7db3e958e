package gezhi.membership.loop;

import static gezhi.membership.TransferDeed.CANCEL;
import static gezhi.membership.TransferDeed.EXPIRE;
import static gezhi.membership.TransferDeed.GIVE_BACK;
import static gezhi.membership.TransferDeed.ISSUE;
import static gezhi.membership.TransferDeed.OVERRULE;
import static gezhi.membership.TransferDeed.RECEIVE;
import static gezhi.membership.TransferDeed.REFUSE;
import static gezhi.membership.TransferDeed.SEND;
import static gezhi.membership.TransferDeed.UPHOLD;
import static gezhi.membership.TransferStep.CANCELLED;
import static gezhi.membership.TransferStep.DRAFT;
import static gezhi.membership.TransferStep.EXPIRED;
import static gezhi.membership.TransferStep.IN_TRANSIT;
import static gezhi.membership.TransferStep.ISSUED;
import static gezhi.membership.TransferStep.RECEIVED;
import static gezhi.membership.TransferStep.REFUSED;
import static gezhi.membership.TransferStep.RETURNED;

import gezhi.membership.TransferDeed;
import gezhi.membership.TransferStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From which step what leads where, by whom: the one place that says so. */
public final class TransferTable {
    private static final List<Line> LINES = List.of(
            new Line(DRAFT, ISSUE, ISSUED, Party.SENDER, false),
            new Line(DRAFT, CANCEL, CANCELLED, Party.SENDER, false),
            new Line(ISSUED, SEND, IN_TRANSIT, Party.SENDER, false),
            new Line(ISSUED, CANCEL, CANCELLED, Party.SENDER, true),
            new Line(ISSUED, EXPIRE, EXPIRED, Party.CLOCK, false),
            new Line(IN_TRANSIT, RECEIVE, RECEIVED, Party.RECEIVER, false),
            new Line(IN_TRANSIT, GIVE_BACK, RETURNED, Party.RECEIVER, true),
            new Line(IN_TRANSIT, REFUSE, REFUSED, Party.RECEIVER, true),
            new Line(IN_TRANSIT, EXPIRE, EXPIRED, Party.CLOCK, false),
            new Line(REFUSED, OVERRULE, IN_TRANSIT, Party.SUPERIOR, true),
            new Line(REFUSED, UPHOLD, RETURNED, Party.SUPERIOR, true),
            new Line(REFUSED, CANCEL, CANCELLED, Party.SENDER, true),
            new Line(RETURNED, ISSUE, ISSUED, Party.SENDER, false),
            new Line(RETURNED, CANCEL, CANCELLED, Party.SENDER, true),
            new Line(EXPIRED, ISSUE, ISSUED, Party.SENDER, false),
            new Line(EXPIRED, CANCEL, CANCELLED, Party.SENDER, true));

    private TransferTable() {}

    /** Who does it. */
    public enum Party {
        /** Keeps the organization that has the member. */
        SENDER,
        /** Keeps the organization that is to have them. */
        RECEIVER,
        /** Keeps the organization above that one, and did not refuse. */
        SUPERIOR,
        CLOCK
    }

    /** @param words true when it has to be said why */
    public record Line(TransferStep from, TransferDeed deed, TransferStep to, Party who, boolean words) {}

    public static Optional<Line> find(TransferStep from, TransferDeed deed) {
        return from(from).stream().filter(line -> line.deed() == deed).findFirst();
    }

    public static List<Line> from(TransferStep step) {
        return LINES.stream().filter(line -> line.from() == step).toList();
    }

    /** The table as it is printed into docs/rules.md. */
    public static String text() {
        String diagram = LINES.stream()
                .map(line -> "    %s --> %s: %s\n".formatted(line.from(), line.to(), line.deed()))
                .collect(Collectors.joining("", "```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n", "```\n\n"));
        String table = LINES.stream()
                .map(line -> "| %s | %s | %s | %s | %s |\n"
                        .formatted(line.from(), line.deed(), line.to(), line.who(), line.words() ? "yes" : ""))
                .collect(
                        Collectors.joining("", "| from | action | to | who | says why |\n|---|---|---|---|---|\n", ""));
        return diagram + table;
    }
}
