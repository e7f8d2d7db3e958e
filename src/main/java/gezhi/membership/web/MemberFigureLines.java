package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.MemberFigures;
import gezhi.membership.store.MemberFigureReads.Figure;
import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.territory.Divisions;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Numbers of members as lines with names, for the page and for its file. */
@Component
class MemberFigureLines {
    private static final List<String> DIMENSIONS = List.of("KIND", "STATE", "AGE", "ORGANIZATION", "PLACE");
    private static final int HEX = 16;
    private static final int HEX_DIGITS_OF_AN_ID = 32;

    private final MemberFigures figures;
    private final Charges charges;
    private final Bodies bodies;
    private final Divisions divisions;
    private final MemberPages pages;

    MemberFigureLines(MemberFigures figures, Charges charges, Bodies bodies, Divisions divisions, MemberPages pages) {
        this.figures = figures;
        this.charges = charges;
        this.bodies = bodies;
        this.divisions = divisions;
        this.pages = pages;
    }

    /** @param title message key */
    record Section(String title, List<Line> lines) {}

    /** @param href where it is divided further; null where it is not */
    record Line(
            String name,
            long members,
            String share,
            @Nullable String href) {}

    /** The list as a file. */
    @Configuration(proxyBeanMethods = false)
    static class AsFile {
        @Bean
        Listing numbersOfMembers(MemberFigureLines lines, MemberPages pages) {
            Set<Role> roles = Set.of(MembershipWeb.PEOPLE);
            return new PlainListing(
                    "member-figures", "/members/figures", roles, List.of("by", "name", "members", "share"), filters -> {
                        @Nullable UUID organization = filters.as(Asked.class).organization();
                        return rows -> lines.sections(lines.at(organization))
                                .forEach(section -> section.lines()
                                        .forEach(line -> rows.accept(List.of(
                                                pages.say(section.title()),
                                                line.name(),
                                                line.members(),
                                                line.share()))));
                    });
        }
    }

    record Asked(@Nullable UUID organization) {}

    /** The organization asked for; where none is, the highest that the reader keeps, and nothing for the whole city. */
    Optional<Body> at(@Nullable UUID organization) {
        return Optional.ofNullable(organization)
                .or(() -> charges.listKept("", 1).stream().findFirst().map(Kept::id))
                .flatMap(bodies::find);
    }

    List<Section> sections(Optional<Body> at) {
        List<Figure> found = figures.list(at.orElse(null));
        long all = found.stream()
                .filter(figure -> figure.dimension().equals("KIND"))
                .mapToLong(Figure::members)
                .sum();
        return DIMENSIONS.stream()
                .map(dimension -> section(dimension, found, all))
                .toList();
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

    static String href(UUID body) {
        return "/members/figures?organization=" + body;
    }

    private static UUID id(String hex) {
        BigInteger value = new BigInteger(hex, HEX);
        return new UUID(value.shiftRight(Long.SIZE).longValue(), value.longValue());
    }
}
