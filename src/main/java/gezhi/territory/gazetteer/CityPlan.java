package gezhi.territory.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in one city.
 *
 * @param founding name of the city when it is new
 * @param added in order of code, so that parents come before their children
 * @param closed those to be closed, and those closed already whose successors may be new
 */
record CityPlan(
        String city,
        @Nullable String founding,
        List<Entry> added,
        List<Entry> renamed,
        List<Entry> closed,
        int unchanged,
        int missing) {

    /** As the list has it, for a message; empty for what it does not name. */
    String nameOf(String code) {
        return closed.stream()
                .filter(entry -> entry.code().equals(code))
                .map(Entry::name)
                .findFirst()
                .orElse("");
    }
}
