package gezhi.activities.web;

import gezhi.activities.ActivityQueries;
import gezhi.activities.ActivityQueries.Heap;
import gezhi.activities.ActivityRow;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** What is announced, for everybody, without names; and one's own. */
@Controller
class ActivityListController {
    private final ActivityQueries queries;
    private final ActivityPages pages;
    private final Divisions divisions;
    private final Volunteers volunteers;
    private final Elsewhere elsewhere;

    ActivityListController(
            ActivityQueries queries,
            ActivityPages pages,
            Divisions divisions,
            Volunteers volunteers,
            Elsewhere elsewhere) {
        this.queries = queries;
        this.pages = pages;
        this.divisions = divisions;
        this.volunteers = volunteers;
        this.elsewhere = elsewhere;
    }

    /** A desk's own part of the city, a volunteer's community, otherwise the city. */
    @GetMapping("/activities")
    String own() {
        return Scoped.find()
                .map(scope -> "redirect:/activities/" + place(scope))
                .orElse("redirect:/");
    }

    private String place(Scope scope) {
        if (keeps(scope)) {
            return scope.subtree();
        }
        return volunteers.findMine().map(Volunteer::division).orElse(scope.city());
    }

    @GetMapping("/activities/{code:\\d+}")
    String list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Heap heap,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAttribute("page", elsewhere.in(code, () -> page(division(code), heap, after)));
        return "activities/list";
    }

    private ActivitiesPage page(Division division, @Nullable Heap asked, String after) {
        Scope scope = Scoped.current();
        List<Heap> heaps = heaps(scope, division.code());
        Heap heap = asked != null && heaps.contains(asked) ? asked : Heap.UPCOMING;
        Slice<ActivityRow> rows = queries.list(heap, division.code(), after);
        String here = "/activities/" + division.code();
        String query = "?heap=" + heap;
        return new ActivitiesPage(
                "activities",
                division.name(),
                scope.role() == Role.COMMUNITY_DESK && scope.covers(division.code()),
                scope.person() != null,
                volunteers(scope),
                heaps.size() < 2
                        ? List.of()
                        : heaps.stream()
                                .map(each -> new ActivitiesPage.Tab(
                                        "activities.heap." + each, here + "?heap=" + each, each == heap))
                                .toList(),
                rows.rows().stream().map(pages::line).toList(),
                "activities.empty." + heap,
                rows.next() == null
                        ? null
                        : here + query + "&after=" + UriUtils.encode(rows.next(), StandardCharsets.UTF_8),
                scope.person() == null ? "" : "/exports/activities" + query + "&division=" + division.code(),
                here + ".ics");
    }

    static List<Heap> heaps(Scope scope, String division) {
        if (keeps(scope) && scope.covers(division)) {
            return List.of(Heap.UPCOMING, Heap.TO_CONFIRM, Heap.ALL);
        }
        return volunteers(scope) ? List.of(Heap.UPCOMING, Heap.MINE) : List.of(Heap.UPCOMING);
    }

    private static boolean volunteers(Scope scope) {
        return scope.person() != null && scope.role() != Role.AUDITOR && scope.role() != Role.ADMINISTRATOR;
    }

    private static boolean keeps(Scope scope) {
        return scope.role() == Role.COMMUNITY_DESK
                || scope.role() == Role.AUDITOR && !scope.subtree().isEmpty();
    }

    private Division division(String code) {
        return divisions
                .find(code)
                .filter(division -> Level.COMMUNITY.isAtOrBelow(division.level()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
