package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.MemberFigures;
import gezhi.membership.store.MemberFigureReads.Due;
import gezhi.membership.store.MemberFigureReads.Few;
import gezhi.membership.web.MemberFigureLines.Line;
import gezhi.membership.web.MemberFigureLines.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Numbers of members along the chain, and reminders. */
@Controller
@PreAuthorize(MembershipWeb.SIGNED_IN)
class MemberFiguresController {
    private final MemberFigures figures;
    private final MemberFigureLines lines;
    private final Bodies bodies;

    MemberFiguresController(MemberFigures figures, MemberFigureLines lines, Bodies bodies) {
        this.figures = figures;
        this.lines = lines;
        this.bodies = bodies;
    }

    /**
     * @param above organizations from the top down, with the one looked at last
     * @param organization the one looked at; null for the whole city
     */
    record Page(
            List<Line> above,
            @Nullable UUID organization,
            long all,
            List<Section> sections,
            List<Due> ending,
            List<Few> few) {}

    @GetMapping("/members/figures")
    String show(@RequestParam(required = false) @Nullable UUID organization, Model model) {
        Optional<Body> at = lines.at(organization);
        List<Section> sections = lines.sections(at);
        long all = sections.getFirst().lines().stream().mapToLong(Line::members).sum();
        model.addAttribute(
                "page",
                new Page(
                        above(at),
                        at.map(Body::id).orElse(null),
                        all,
                        sections,
                        figures.listEndingProbation(),
                        figures.listBelowLeast()));
        return "membership/figures";
    }

    private List<Line> above(Optional<Body> at) {
        List<Body> path = new ArrayList<>(at.map(bodies::path).orElse(List.of()));
        at.ifPresent(path::add);
        return path.stream()
                .map(each -> new Line(each.name(), 0, "", MemberFigureLines.href(each.id())))
                .toList();
    }
}
