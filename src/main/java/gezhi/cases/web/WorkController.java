package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.Work;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My work: one heap for each thing that is waited for, the most urgent first. */
@Controller
class WorkController {
    private static final int SHOWN = 30;
    private static final int MOST = 600;

    private final CaseQueries queries;
    private final Lines lines;
    private final Wordings wordings;

    WorkController(CaseQueries queries, Lines lines, Wordings wordings) {
        this.queries = queries;
        this.lines = lines;
        this.wordings = wordings;
    }

    /** @param most how many to show; "more" asks for a longer list, so that its order stays the same */
    @GetMapping("/work")
    String work(
            @RequestParam(required = false) Work.@Nullable Kind heap,
            @RequestParam(defaultValue = "30") int most,
            Model model) {
        int limit = Math.clamp(most, SHOWN, MOST);
        List<Work> heaps = queries.work(limit + 1);
        Work shown =
                heaps.stream().filter(each -> each.kind() == heap).findFirst().orElseGet(() -> firstWithWork(heaps));
        model.addAttribute("page", page(heaps, shown, limit));
        return "cases/work";
    }

    private WorkPage page(List<Work> heaps, @Nullable Work shown, int limit) {
        Wording wording = wordings.current();
        Scope scope = Scoped.current();
        boolean mayReport = Loop.reporters().contains(scope.role());
        if (shown == null) {
            return new WorkPage(List.of(), wording.say("cases.work.none"), List.of(), List.of(), "", null, mayReport);
        }
        List<WorkPage.Tab> tabs = heaps.stream()
                .map(each -> new WorkPage.Tab(
                        wording.say("cases.work." + each.kind()),
                        "/work?heap=" + each.kind(),
                        count(each, scope),
                        each == shown))
                .toList();
        boolean more = shown.rows().size() > limit && limit < MOST;
        return new WorkPage(
                tabs,
                wording.say("cases.work." + shown.kind() + ".words"),
                watches(scope.role()) ? watching(scope, wording) : List.of(),
                lines.of(shown.rows().stream().limit(limit).toList(), wording),
                wording.say("cases.work." + shown.kind() + ".empty"),
                more ? "/work?heap=" + shown.kind() + "&most=" + (limit + SHOWN) : null,
                mayReport);
    }

    private static @Nullable Work firstWithWork(List<Work> heaps) {
        return heaps.stream()
                .filter(heap -> !heap.rows().isEmpty())
                .findFirst()
                .orElse(heaps.isEmpty() ? null : heaps.getFirst());
    }

    private long count(Work heap, Scope scope) {
        List<Step> steps = switch (heap.kind()) {
            case TO_COLLECT -> List.of(Step.DISCOVERED);
            case TO_DISPATCH -> List.of(Step.COLLECTED);
            case TO_ACCEPT -> List.of(Step.DISPATCHED);
            case TO_HANDLE -> List.of(Step.HANDLING);
            case TO_VERIFY -> List.of(Step.FED_BACK);
            case TO_CALL_BACK -> List.of(Step.VERIFIED);
            case AT_OFFICES -> List.of(Step.DISPATCHED, Step.HANDLING);
            case REPORTED -> List.of();
        };
        if (steps.isEmpty()) {
            return heap.rows().size();
        }
        CaseFilter filter = CaseFilter.ALL.steps(steps.toArray(Step[]::new));
        return queries.count(
                scope.role() == Role.OFFICE_HANDLER ? filter.office(scope.office()) : filter.division(scope.subtree()));
    }

    private List<WorkPage.Figure> watching(Scope scope, Wording wording) {
        CaseFilter here = CaseFilter.ALL.division(scope.subtree());
        long red = queries.count(here.clock(CaseFilter.Clock.RED));
        long yellow = queries.count(here.clock(CaseFilter.Clock.YELLOW));
        return List.of(
                new WorkPage.Figure("red", wording.say("cases.light.RED"), red, "/cases?clock=RED"),
                new WorkPage.Figure("amber", wording.say("cases.light.YELLOW"), yellow, "/cases?clock=YELLOW"));
    }

    private static boolean watches(Role role) {
        return role == Role.SUPERVISOR || role == Role.LEADER || role == Role.AUDITOR || role == Role.DISPATCHER;
    }
}
