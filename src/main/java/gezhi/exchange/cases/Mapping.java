package gezhi.exchange.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column of an old system's export is what; docs/import-cases.md describes each part. Parts that the old system does not have are
 * empty expressions.
 *
 * @param source name of the old system; with the id it is a case's identity for good
 * @param division code of the division, for rows without a position
 * @param fates what each status means, in lower case; a row with another one is left out
 */
record Mapping(
        String source,
        Expression id,
        Expression words,
        Expression address,
        Expression division,
        CategoryRule category,
        OfficeRule office,
        Position position,
        Times times,
        Dates dates,
        Expression status,
        Map<String, Fate> fates) {

    /**
     * @param known codes of ours for names of theirs
     * @param root letter of the tree that the others are put into, with its name
     */
    record CategoryRule(Expression group, Expression name, Map<String, String> known, String root, String rootName) {}

    /** @param none name of the office for cases that name none */
    record OfficeRule(Expression name, String kind, String none) {}

    /** @param gcj02 true when coordinates are GCJ-02 */
    record Position(Expression lon, Expression lat, boolean gcj02) {}

    /** The dates. */
    record Times(Expression created, Expression started, Expression due, Expression closed) {}

    /** Every column that is named. */
    Set<String> columns() {
        List<Expression> all = new ArrayList<>(List.of(id, words, address, division, status));
        all.addAll(List.of(category.group(), category.name(), office.name(), position.lon(), position.lat()));
        all.addAll(List.of(times.created(), times.started(), times.due(), times.closed()));
        Set<String> columns = new TreeSet<>();
        all.forEach(expression -> columns.addAll(expression.columns()));
        return columns;
    }
}
