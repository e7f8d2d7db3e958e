package gezhi.dashboards.web;

import java.util.List;

/**
 * The city at a glance.
 *
 * @param levels how many divisions of each level the city has, from the top
 * @param open cases open now
 * @param year the figures of the last twelve months
 * @param parts the divisions right below the city
 */
record HomePage(String city, List<Count> levels, String open, Line year, List<Line> parts, String partLevel) {

    /** @param name what the city calls the level */
    record Count(String name, String divisions) {}

    public List<String> heads() {
        return year.cells().stream().map(Line.Cell::key).toList();
    }
}
