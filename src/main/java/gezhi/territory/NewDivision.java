package gezhi.territory;

/**
 * A division to be added under the division that its code says; the level follows from the length of the code.
 *
 * @param code 6, 9, 12, 15 or 18 digits that start with the city's code
 * @param households how many households live there; 0 when not known
 */
public record NewDivision(String code, String name, GridKind kind, int households) {

    /** A division of no special kind, households not known. */
    public NewDivision(String code, String name) {
        this(code, name, GridKind.GENERAL, 0);
    }
}
