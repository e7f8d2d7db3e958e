package gezhi.territory;

import java.util.Optional;

/**
 * The six levels of the tree, from city to unit. A city may use fewer: Yong'an, a county-level city, has no {@link #COUNTY}.
 * What a level is called on screen comes from the city's profile.
 */
public enum Level {
    CITY(0),
    COUNTY(6),
    TOWNSHIP(9),
    COMMUNITY(12),
    GRID(15),
    UNIT(18);

    private final int length;

    Level(int length) {
        this.length = length;
    }

    /** How many characters a code of this level has; a city's own code has 4 or 6. */
    public int codeLength(String city) {
        return this == CITY ? city.length() : length;
    }

    /** The level that {@code code} stands on in {@code city}, or empty when the code does not belong to the city's tree. */
    public static Optional<Level> of(String city, String code) {
        if (code.equals(city)) {
            return Optional.of(CITY);
        }
        if (!code.startsWith(city)) {
            return Optional.empty();
        }
        for (Level level : values()) {
            if (level != CITY && level.length == code.length()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** True when this level is {@code other} or lies under it. */
    public boolean isAtOrBelow(Level other) {
        return ordinal() >= other.ordinal();
    }
}
