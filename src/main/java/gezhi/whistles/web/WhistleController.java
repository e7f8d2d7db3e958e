package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.WhistleFile;
import gezhi.whistles.WhistleOutcome;
import gezhi.whistles.WhistleQueries;
import gezhi.whistles.WhistleQueries.Heap;
import gezhi.whistles.WhistleRow;
import gezhi.whistles.Whistles;
import gezhi.whistles.loop.Action;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Whistles that concern me, the page of one, and what its buttons do. */
@Controller
@PreAuthorize(WhistlesWeb.READERS)
class WhistleController {
    private final WhistleQueries queries;
    private final Whistles whistles;
    private final WhistlePages pages;
    private final Speeches speeches;

    WhistleController(WhistleQueries queries, Whistles whistles, WhistlePages pages, Speeches speeches) {
        this.queries = queries;
        this.whistles = whistles;
        this.pages = pages;
        this.speeches = speeches;
    }

    /** @param caseId those of one case only */
    @GetMapping("/whistles")
    String list(
            @RequestParam(defaultValue = "OPEN") Heap heap,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Speech speech = speeches.current();
        Heap shown = shown(heap, caseId);
        Slice<WhistleRow> rows = queries.list(shown, caseId, after);
        List<WhistlesPage.Tab> tabs =
                heaps().stream().map(each -> tab(each, shown, speech)).toList();
        model.addAttribute(
                "page",
                pages.list(
                        tabs,
                        rows,
                        speech.say("whistles.empty." + shown),
                        rows.next() == null ? null : more(shown, caseId, rows.next()),
                        caseId == null ? "/whistles/new" : "/whistles/new?case=" + caseId,
                        "/exports/whistles" + filters(shown, caseId),
                        speech));
        return "whistles/list";
    }

    /** Of one case all are shown; those that this reader has no tab for, never. */
    static Heap shown(Heap asked, @Nullable UUID caseId) {
        if (caseId != null) {
            return Heap.ALL;
        }
        return heaps().contains(asked) ? asked : Heap.OPEN;
    }

    @GetMapping("/whistles/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) Action.@Nullable Kind done, Model model) {
        Speech speech = speeches.current();
        String said = done == null ? null : speech.say("whistles.done", speech.say("whistles.action." + done));
        model.addAttribute("page", pages.page(get(id), WhistlePages.News.done(said), speech));
        return "whistles/whistle";
    }

    @PostMapping("/whistles/{id}/deeds/{kind}")
    @PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'OFFICE_HANDLER', 'SUPERVISOR')")
    String act(
            @PathVariable UUID id,
            @PathVariable Action.Kind kind,
            WhistleDeedForm form,
            HttpServletResponse response,
            Model model) {
        get(id);
        Optional<Action> action = form.action(kind, speeches.clock());
        if (action.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return switch (whistles.act(id, form.version(), form.requestId(), action.get())) {
            case WhistleOutcome.Done(UUID whistle) -> "redirect:/whistles/" + whistle + "?done=" + kind;
            case WhistleOutcome.Refused(var why) -> {
                Speech speech = speeches.current();
                response.setStatus(HttpStatus.CONFLICT.value());
                WhistlePages.News news =
                        new WhistlePages.News(null, kind, form.office(), WhistleRefusals.say(why, speech), form);
                model.addAttribute("page", pages.page(get(id), news, speech));
                yield "whistles/whistle";
            }
        };
    }

    private WhistleFile get(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Heap> heaps() {
        Role role = Scoped.current().role();
        return role == Role.GRID_WORKER || role == Role.OFFICE_HANDLER
                ? List.of(Heap.OPEN, Heap.ALL)
                : List.of(Heap.OPEN, Heap.TO_RATE, Heap.OBJECTED, Heap.ALL);
    }

    private WhistlesPage.Tab tab(Heap heap, Heap shown, Speech speech) {
        return new WhistlesPage.Tab(
                speech.say("whistles.heap." + heap),
                "/whistles?heap=" + heap,
                heap == Heap.ALL ? null : queries.count(heap),
                heap == shown);
    }

    private static String more(Heap heap, @Nullable UUID caseId, String next) {
        return "/whistles" + filters(heap, caseId) + "&after=" + UriUtils.encode(next, StandardCharsets.UTF_8);
    }

    private static String filters(Heap heap, @Nullable UUID caseId) {
        return "?heap=" + heap + (caseId == null ? "" : "&case=" + caseId);
    }
}
