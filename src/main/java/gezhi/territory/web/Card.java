package gezhi.territory.web;

import gezhi.platform.Role;
import gezhi.platform.web.SignedIn;
import gezhi.territory.Division;
import gezhi.territory.DivisionLink;
import gezhi.territory.Divisions;
import gezhi.territory.GridKind;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What there is to say about one division.
 *
 * @param path from the city down to the division, itself included
 * @param level what the city calls the level
 * @param counts what lies under it, by level
 * @param links to other modules' pages about it
 */
record Card(
        String code,
        String name,
        String level,
        boolean dedicated,
        boolean grid,
        int households,
        List<Crumb> path,
        List<Count> counts,
        List<Link> links) {

    /** How many divisions of a level lie under it. */
    record Count(String level, int divisions) {}

    record Link(String key, String href) {}

    /** Makes cards, for the role at hand. */
    @Component
    static class Cards {
        private final Divisions divisions;
        private final LevelNames levels;
        private final List<DivisionLink> links;

        Cards(Divisions divisions, LevelNames levels, ObjectProvider<DivisionLink> links) {
            this.divisions = divisions;
            this.levels = levels;
            this.links = links.stream()
                    .sorted(Comparator.comparing(DivisionLink::order))
                    .toList();
        }

        Card of(Division division) {
            Role role = SignedIn.find().map(SignedIn::role).orElse(Role.PUBLIC);
            List<Count> counts = divisions.counts(division.code()).entrySet().stream()
                    .filter(count -> count.getKey() != division.level())
                    .map(count -> new Count(levels.of(count.getKey()), count.getValue()))
                    .toList();
            return new Card(
                    division.code(),
                    division.name(),
                    levels.of(division.level()),
                    division.kind() == GridKind.DEDICATED,
                    division.level() == Level.GRID,
                    division.households(),
                    Crumb.of(divisions.path(division.code())),
                    counts,
                    links.stream()
                            .filter(link -> link.roles().contains(role))
                            .map(link -> new Link(link.key(), link.start() + division.code()))
                            .toList());
        }
    }
}
