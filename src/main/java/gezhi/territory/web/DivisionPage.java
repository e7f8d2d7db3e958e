package gezhi.territory.web;

import gezhi.platform.Slice;
import gezhi.territory.Division;
import gezhi.territory.GridKind;
import gezhi.territory.LevelNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division with what lies under it, or what a search found.
 *
 * @param card null on a page of search results
 * @param words what was searched for
 * @param next where the following rows begin; null on the last page
 */
record DivisionPage(
        @Nullable Card card,
        String words,
        List<Row> rows,
        @Nullable String next,
        Life life) {

    /**
     * What came before and after.
     *
     * @param closed the day from which it is no more; empty while it stands
     */
    record Life(String closed, List<Crumb> successors, List<Crumb> predecessors) {
        static final Life STANDING = new Life("", List.of(), List.of());

        static Life of(Division division, List<Division> successors, List<Division> predecessors) {
            return new Life(
                    division.validTo() == null ? "" : division.validTo().toString(),
                    Crumb.of(successors),
                    Crumb.of(predecessors));
        }
    }

    /** A line of the list. */
    record Row(String code, String name, String level, boolean dedicated, int households, String path) {

        static Row of(Division division, LevelNames levels, String path) {
            return new Row(
                    division.code(),
                    division.name(),
                    levels.of(division.level()),
                    division.kind() == GridKind.DEDICATED,
                    division.households(),
                    path);
        }
    }

    static DivisionPage of(Card card, Slice<Division> children, Life life, LevelNames levels) {
        return new DivisionPage(
                card,
                "",
                children.rows().stream().map(child -> Row.of(child, levels, "")).toList(),
                children.next(),
                life);
    }

    static DivisionPage found(String words, List<Row> rows) {
        return new DivisionPage(null, words, rows, null, Life.STANDING);
    }
}
