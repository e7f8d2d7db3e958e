package gezhi.cases;

import gezhi.cases.loop.Step;
import gezhi.cases.store.WorkReads;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person of the scope at hand, in heaps. */
@Service
@Transactional(readOnly = true)
public class Worklists {
    private static final int SHOWN = 30;

    /** Nobody needs the news of a page that has stood open for longer. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** News are counted up to here; more than that is "many". */
    public static final int MANY = 100;

    private final WorkReads reads;
    private final Clock clock;

    Worklists(WorkReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** The heaps of this person in their role, and how much lies in each. */
    public List<Work> heaps() {
        Scope scope = Scoped.current();
        List<Work.Kind> kinds = Work.kindsOf(scope);
        List<Step> steps = kinds.stream().flatMap(kind -> kind.steps().stream()).toList();
        Map<Step, Long> waiting = steps.isEmpty() ? Map.of() : reads.countWaiting(steps, desk(scope));
        return kinds.stream()
                .map(kind -> new Work(kind, count(kind, waiting, scope)))
                .toList();
    }

    /** A page of a heap, the most urgent first, or the newest of what was reported; {@code after} is the key of the page before. */
    public Slice<CaseRow> list(Work.Kind kind, String after) {
        return list(kind, after, SHOWN);
    }

    /** How many cases others have brought to a heap since then, of the last day at most, up to {@link #MANY}; one's own reports bring none. */
    public int news(Work.Kind kind, Instant since) {
        Scope scope = Scoped.current();
        if (kind.steps().isEmpty() || !Work.kindsOf(scope).contains(kind)) {
            return 0;
        }
        Instant earliest = clock.instant().minus(NEWS);
        Instant from = since.isBefore(earliest) ? earliest : since;
        return reads.countArrived(kind.steps(), desk(scope), scope.person(), from, MANY);
    }

    Slice<CaseRow> list(Work.Kind kind, String after, int size) {
        Scope scope = Scoped.current();
        if (!Work.kindsOf(scope).contains(kind)) {
            return new Slice<>(List.of(), null);
        }
        if (kind == Work.Kind.REPORTED) {
            List<CaseRow> found =
                    reads.reportedBy(Objects.requireNonNull(scope.person()), RowKey.of(after, RowKey.NEWEST), size + 1);
            return Slice.of(found, size, row -> new RowKey(row.received(), row.id()).text());
        }
        RowKey key = RowKey.of(after, RowKey.OLDEST);
        List<CaseRow> found = switch (kind) {
            case TOLD -> reads.told(desk(scope), key, size + 1);
            case TO_ASSIST -> reads.assisting(desk(scope), key, size + 1);
            default -> reads.waiting(kind.steps(), desk(scope), key, size + 1);
        };
        return Slice.of(
                found, size, row -> new RowKey(Objects.requireNonNullElse(row.due(), row.received()), row.id()).text());
    }

    private long count(Work.Kind kind, Map<Step, Long> waiting, Scope scope) {
        return switch (kind) {
            case REPORTED -> reads.countReportedBy(Objects.requireNonNull(scope.person()));
            case TOLD -> reads.countTold(desk(scope));
            case TO_ASSIST -> reads.countAssisting(desk(scope));
            default ->
                kind.steps().stream()
                        .mapToLong(step -> waiting.getOrDefault(step, 0L))
                        .sum();
        };
    }

    private static WorkReads.Desk desk(Scope scope) {
        return scope.role() == Role.OFFICE_HANDLER
                ? new WorkReads.Desk(scope.city(), scope.office())
                : new WorkReads.Desk(scope.subtree(), null);
    }
}
