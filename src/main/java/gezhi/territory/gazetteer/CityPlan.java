package gezhi.territory.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in one city.
 *
 * @param founding name of the city when it is new
 * @param added in order of code, so that parents come before their children
 */
record CityPlan(
        String city, @Nullable String founding, List<Entry> added, List<Entry> renamed, int unchanged, int missing) {}
