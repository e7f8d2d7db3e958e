package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.Work;
import gezhi.cases.Worklists;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** My work: one heap for each thing that is waited for, the most urgent first. */
@Controller
class WorkController {
    private final Worklists worklists;
    private final CaseQueries queries;
    private final Lines lines;
    private final Wordings wordings;
    private final InboxPages inbox;

    WorkController(Worklists worklists, CaseQueries queries, Lines lines, Wordings wordings, InboxPages inbox) {
        this.worklists = worklists;
        this.queries = queries;
        this.lines = lines;
        this.wordings = wordings;
        this.inbox = inbox;
    }

    @GetMapping("/work")
    String work(
            @RequestParam(required = false) Work.@Nullable Kind heap,
            @RequestParam(defaultValue = "") String after,
            InboxForm form,
            Model model) {
        if (Scoped.current().role() == Role.DISPATCHER) {
            InboxPage.Sent result =
                    model.getAttribute(InboxController.SENT) instanceof InboxPage.Sent sent ? sent : null;
            model.addAttribute("page", inbox.page(form, result, wordings.current()));
            return "cases/inbox";
        }
        Instant asOf = wordings.current().now();
        List<Work> heaps = worklists.heaps();
        Optional<Work> shown = shown(heaps, heap);
        model.addAttribute(
                "page", shown.map(one -> page(heaps, one, after, asOf)).orElseGet(() -> nothing(wordings.current())));
        return "cases/work";
    }

    /**
     * Whether something came to a heap; asked again and again by the page, which keeps its rows where they are.
     *
     * @param told how many the page says already; nothing is sent, and nothing read out again, while that holds
     */
    @GetMapping("/work/news")
    @Nullable
    ModelAndView news(
            @RequestParam Work.Kind heap,
            @RequestParam Instant since,
            @RequestParam(defaultValue = "0") int told,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        int count = worklists.news(heap, since);
        if (count == told) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        String number = count < Worklists.MANY ? String.valueOf(count) : Worklists.MANY - 1 + "+";
        return new ModelAndView(
                "cases/news",
                "page",
                new NewsPage(count, wordings.current().say("cases.work.news", number), "/work?heap=" + heap));
    }

    private WorkPage page(List<Work> heaps, Work shown, String after, Instant asOf) {
        Wording wording = wordings.current();
        Scope scope = Scoped.current();
        Work.Kind kind = shown.kind();
        Slice<CaseRow> slice = worklists.list(kind, after);
        return new WorkPage(
                heaps.stream().map(each -> tab(each, shown, wording)).toList(),
                words(kind, scope.role(), wording),
                watches(scope.role()) ? watching(scope, wording) : List.of(),
                lines.of(slice.rows(), wording),
                wording.say("cases.work." + kind + ".empty"),
                slice.next() == null ? null : href(kind) + "&after=" + encoded(slice.next()),
                wording.say("cases.work.as-of", wording.minute(asOf)),
                "/work/news?heap=" + kind + "&since=" + encoded(asOf.toString()),
                CaseCells.readers().contains(scope.role()) ? "/exports/work?heap=" + kind : null,
                mayReport());
    }

    /** What to do with the heap; a grid worker may not refuse, so is not told to. */
    private static String words(Work.Kind kind, Role role, Wording wording) {
        boolean onlyChecks =
                kind == Work.Kind.TO_COLLECT && !Loop.leads(Step.DISCOVERED, Action.Kind.REFUSE, Step.REFUSED, role);
        return wording.say("cases.work." + kind + (onlyChecks ? ".words.check" : ".words"));
    }

    private static WorkPage nothing(Wording wording) {
        return new WorkPage(
                List.of(), wording.say("cases.work.none"), List.of(), List.of(), "", null, "", "", null, mayReport());
    }

    private static WorkPage.Tab tab(Work heap, Work shown, Wording wording) {
        return new WorkPage.Tab(
                wording.say("cases.work." + heap.kind()), href(heap.kind()), heap.count(), heap == shown);
    }

    /** The heap asked for, or else the first with work in it. */
    static Optional<Work> shown(List<Work> heaps, Work.@Nullable Kind asked) {
        return heaps.stream()
                .filter(heap -> heap.kind() == asked)
                .findFirst()
                .or(() -> heaps.stream().filter(heap -> heap.count() > 0).findFirst())
                .or(() -> heaps.stream().findFirst());
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

    private static boolean mayReport() {
        return Loop.reporters().contains(Scoped.current().role());
    }

    private static String href(Work.Kind kind) {
        return "/work?heap=" + kind;
    }

    private static String encoded(String key) {
        return UriUtils.encode(key, StandardCharsets.UTF_8);
    }
}
