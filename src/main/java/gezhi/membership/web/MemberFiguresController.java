package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.MemberFigures;
import gezhi.membership.store.MemberFigureReads.Due;
import gezhi.membership.store.MemberFigureReads.Few;
import gezhi.membership.store.MemberFigureReads.Figure;
import gezhi.territory.Divisions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int HEX = 16;
    private static final int HEX_DIGITS_OF_AN_ID = 32;

    private final MemberFigures figures;
    private final Charges charges;
    private final Bodies bodies;
    private final Divisions divisions;
    private final MemberPages pages;

    MemberFiguresController(
            MemberFigures figures, Charges charges, Bodies bodies, Divisions divisions, MemberPages pages) {
        this.figures = figures;
        this.charges = charges;
        this.bodies = bodies;
        this.divisions = divisions;
        this.pages = pages;
    }

    /** @param above organizations from the top down, with the one looked at last */
    record Page(List<Line> above, long all, List<Section> sections, List<Due> ending, List<Few> few) {}

    /** @param title message key */
    record Section(String title, List<Line> lines) {}

    /** @param href where it is divided further; null where it is not */
    record Line(
            String name,
            long members,
            String share,
            @Nullable String href) {}

    @GetMapping("/members/figures")
    String show(@RequestParam(required = false) @Nullable UUID organization, Model model) {
        Optional<Body> body = Optional.ofNullable(organization)
                .or(() -> charges.listKept("", 1).stream().findFirst().map(Kept::id))
                .flatMap(bodies::find);
        List<Figure> found = figures.list(body.orElse(null));
        long all = sum(found, "KIND");
        List<Line> above = body
                .map(at -> {
                    List<Body> path = new ArrayList<>(bodies.path(at));
                    path.add(at);
                    return path;
                })
                .orElse(List.of())
                .stream()
                .map(each -> new Line(each.name(), 0, "", href(each.id())))
                .toList();
        List<Section> sections = List.of(
                section("KIND", found, all),
                section("STATE", found, all),
                section("AGE", found, all),
                section("ORGANIZATION", found, all),
                section("PLACE", found, all));
        model.addAttribute(
                "page", new Page(above, all, sections, figures.listEndingProbation(), figures.listBelowLeast()));
        return "membership/figures";
    }

    private Section section(String dimension, List<Figure> found, long all) {
        List<Figure> own = found.stream()
                .filter(figure -> figure.dimension().equals(dimension))
                .toList();
        Map<String, String> places =
                divisions.names(own.stream().map(Figure::key).toList());
        List<Line> lines = own.stream().map(figure -> line(figure, places, all)).toList();
        return new Section("membership.figures." + dimension, lines);
    }

    private Line line(Figure figure, Map<String, String> places, long all) {
        String key = figure.key();
        String share = all == 0 ? "" : Math.round(100.0 * figure.members() / all) + "%";
        return switch (figure.dimension()) {
            case "KIND" -> new Line(pages.say("membership.kind." + key), figure.members(), share, null);
            case "STATE" -> new Line(pages.say("membership.state." + key), figure.members(), share, null);
            case "AGE" -> new Line(pages.say("membership.age." + key), figure.members(), share, null);
            case "PLACE" ->
                new Line(
                        key.isEmpty() ? pages.say("membership.unplaced") : places.getOrDefault(key, key),
                        figure.members(),
                        share,
                        null);
            default -> organization(figure, share);
        };
    }

    private Line organization(Figure figure, String share) {
        if (figure.key().length() != HEX_DIGITS_OF_AN_ID) {
            return new Line(pages.say("membership.figures.directly"), figure.members(), share, null);
        }
        UUID id = id(figure.key());
        String name = bodies.find(id).map(Body::name).orElse("—");
        return new Line(name, figure.members(), share, href(id));
    }

    private static long sum(List<Figure> figures, String dimension) {
        return figures.stream()
                .filter(figure -> figure.dimension().equals(dimension))
                .mapToLong(Figure::members)
                .sum();
    }

    private static String href(UUID body) {
        return "/members/figures?organization=" + body;
    }

    private static UUID id(String hex) {
        BigInteger value = new BigInteger(hex, HEX);
        return new UUID(value.shiftRight(Long.SIZE).longValue(), value.longValue());
    }
}
