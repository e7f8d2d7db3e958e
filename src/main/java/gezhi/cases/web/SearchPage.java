package gezhi.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search box found.
 *
 * @param count of all cases that fit, of which the first are shown
 * @param all the list of all of them; null when all are shown
 */
record SearchPage(
        String words,
        List<Found> divisions,
        List<Line> lines,
        long count,
        @Nullable String all) {

    record Found(String href, String name, String path) {}

    public boolean isEmpty() {
        return divisions.isEmpty() && lines.isEmpty();
    }
}
