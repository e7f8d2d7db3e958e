package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.OnTheSpot;
import gezhi.cases.Work;
import gezhi.cases.Worklists;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a phone takes along: who it is for, the categories, and the cases that wait for this person. */
@Component
class FieldPages {
    private static final List<Work.Kind> HEAPS = List.of(Work.Kind.TO_VERIFY, Work.Kind.TO_COLLECT);

    private final Worklists worklists;
    private final Lines lines;
    private final FieldLeaves leaves;
    private final OnTheSpot spot;

    FieldPages(Worklists worklists, Lines lines, FieldLeaves leaves, OnTheSpot spot) {
        this.worklists = worklists;
        this.lines = lines;
        this.leaves = leaves;
        this.spot = spot;
    }

    /**
     * @param division the grid or community of the post, where a report without a position belongs
     * @param needed photos of a micro-matter done on the spot
     */
    record Data(
            UUID person,
            String division,
            OnTheSpot.Needed needed,
            List<FieldLeaves.Leaf> categories,
            List<Task> tasks) {}

    /**
     * @param pictured how many photos show it as it was found
     * @param deeds what may be done to it where it stands
     */
    record Task(
            UUID id,
            String number,
            int version,
            String category,
            String status,
            String words,
            String place,
            String address,
            String tone,
            String clock,
            int pictured,
            List<Action.Kind> deeds) {}

    static boolean isField(Role role) {
        return role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
    }

    Data data(Wording wording) {
        Scope scope = Scoped.current();
        List<Task> tasks = new ArrayList<>();
        HEAPS.forEach(heap -> tasks.addAll(tasks(heap, wording)));
        return new Data(
                Objects.requireNonNull(scope.person()), scope.subtree(), spot.needed(), leaves.list(wording), tasks);
    }

    private List<Task> tasks(Work.Kind heap, Wording wording) {
        List<CaseRow> rows = worklists.list(heap, "").rows();
        List<Line> written = lines.of(rows, wording);
        Map<UUID, Integer> pictured =
                spot.pictured(rows.stream().map(CaseRow::id).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> task(
                        rows.get(i),
                        written.get(i),
                        pictured.getOrDefault(rows.get(i).id(), 0)))
                .toList();
    }

    /** What an office did is reworked, what was done on the spot is passed on. */
    private static List<Action.Kind> deeds(CaseRow row) {
        if (row.step() != Step.FED_BACK) {
            return List.of(Action.Kind.COLLECT, Action.Kind.SELF_HANDLE, Action.Kind.COMMENT);
        }
        return row.office() == null
                ? List.of(Action.Kind.CONFIRM, Action.Kind.PASS_ON, Action.Kind.COMMENT)
                : List.of(Action.Kind.CONFIRM, Action.Kind.REWORK, Action.Kind.COMMENT);
    }

    private static Task task(CaseRow row, Line line, int pictured) {
        return new Task(
                row.id(),
                row.number(),
                row.version(),
                line.category(),
                line.step(),
                row.words(),
                line.place(),
                line.address(),
                line.clock().tone(),
                (line.clock().word() + " " + line.clock().left()).strip(),
                pictured,
                deeds(row));
    }
}
