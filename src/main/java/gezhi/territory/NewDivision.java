package gezhi.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A division to be added under the division that its code says; the level follows from the length of the code.
 *
 * @param code 6, 9, 12, 15 or 18 digits that start with the city's code
 * @param households how many households live there; 0 when not known
 * @param validFrom the first day on which it stands; null for the day on which the whole is said to stand
 */
public record NewDivision(
        String code,
        String name,
        GridKind kind,
        int households,
        @Nullable LocalDate validFrom) {

    public NewDivision(String code, String name, GridKind kind, int households) {
        this(code, name, kind, households, null);
    }

    /** A division of no special kind, households not known. */
    public NewDivision(String code, String name) {
        this(code, name, GridKind.GENERAL, 0);
    }
}
