package gezhi.territory.gazetteer;

import gezhi.platform.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a list is taken.
 *
 * @param city every row must belong to this city; null: to any city that is there
 * @param founding profile of a city that the list brings and that is not there yet; null: such rows are refused
 * @param cityName name of the city to be founded; null: the name in the list
 * @param edition the list has all divisions of its levels: what it lacks is no more
 * @param dryRun check and say what would change, change nothing
 */
public record Terms(
        @Nullable String city,
        @Nullable Profile founding,
        @Nullable String cityName,
        boolean edition,
        boolean dryRun) {

    public Terms(@Nullable String city, @Nullable Profile founding, @Nullable String cityName, boolean dryRun) {
        this(city, founding, cityName, false, dryRun);
    }

    /** For one city that is there. */
    public static Terms of(String city) {
        return new Terms(city, null, null, false);
    }

    public Terms dry() {
        return new Terms(city, founding, cityName, edition, true);
    }

    /** A row whose city is neither there nor to be founded has been refused before anybody asks. */
    Profile foundingProfile() {
        return Objects.requireNonNull(founding, "founding");
    }
}
