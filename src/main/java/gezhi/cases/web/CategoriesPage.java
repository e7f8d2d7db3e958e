package gezhi.cases.web;

import java.util.List;

/**
 * The trees of categories with the limits in force today, and what has ended.
 *
 * @param mayChange true for the administrator
 */
record CategoriesPage(List<Row> rows, List<Ended> ended, boolean mayChange) {

    /**
     * @param depth 0 for a whole tree
     * @param kind what it can be used for, in words
     * @param limits its own; empty when it has none
     * @param above names the category whose limits hold where it has none of its own; empty when its own hold everywhere
     * @param note an end that is set, or empty
     */
    record Row(
            String code,
            String name,
            int depth,
            String kind,
            List<String> limits,
            String above,
            boolean limited,
            String note) {}

    record Ended(String code, String name, String to) {}
}
