package gezhi.bodies.web;

import gezhi.bodies.Coverage;
import gezhi.bodies.Standing;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.territory.Division;
import gezhi.territory.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A division and the chain on it: who stands for it, how far the chain reaches below, division by division.
 *
 * @param standings the present one first
 * @param takes true when bodies may stand for divisions of this level
 * @param next key of the divisions that follow, null for none
 * @param body and {@code on} as typed
 */
record ChainPage(
        Place place,
        List<Place> path,
        List<Who> standings,
        boolean takes,
        Coverage.Totals totals,
        List<Row> rows,
        @Nullable String next,
        String body,
        String on,
        FormErrors errors,
        boolean mayChange) {

    record Place(String code, String name) {
        static Place of(Division division) {
            return new Place(division.code(), division.name());
        }
    }

    /** @param kind its message key */
    record Who(UUID id, String name, String kind, String since, String until) {
        static Who of(Standing standing) {
            return new Who(
                    standing.body(),
                    standing.bodyName(),
                    standing.kind().messageKey(),
                    standing.since().toString(),
                    standing.until() == null ? "" : standing.until().toString());
        }
    }

    /** @param grids and {@code units} how many are covered of how many; empty where there is none */
    record Row(
            String code,
            String name,
            String grids,
            String units,
            @Nullable UUID body,
            @Nullable String bodyName) {
        static Row of(Coverage child) {
            return new Row(
                    child.code(),
                    child.name(),
                    child.level().isAtOrBelow(Level.GRID) ? "" : share(child.gridsCovered(), child.grids()),
                    child.level() == Level.UNIT ? "" : share(child.unitsCovered(), child.units()),
                    child.body(),
                    child.bodyName());
        }

        private static String share(long covered, long all) {
            return all == 0 ? "" : "%,d / %,d".formatted(covered, all);
        }
    }

    /** True when somebody stands for it now. */
    public boolean isTaken() {
        return !standings.isEmpty() && standings.getFirst().until().isEmpty();
    }

    /** True for the whole of the city, of which its report may publish figures. */
    public boolean isWhole() {
        return path.size() == 1;
    }

    static ChainPage of(
            List<Division> path,
            List<Standing> standings,
            boolean takes,
            Coverage.Totals totals,
            Slice<Coverage> children,
            Typing typing) {
        return new ChainPage(
                Place.of(path.getLast()),
                path.stream().map(Place::of).toList(),
                standings.stream().map(Who::of).toList(),
                takes,
                totals,
                children.rows().stream().map(Row::of).toList(),
                children.next(),
                typing.body(),
                typing.on(),
                typing.errors(),
                Keeper.isHere());
    }

    /** What was typed, and what is wrong with it. */
    record Typing(String body, String on, FormErrors errors) {}
}
