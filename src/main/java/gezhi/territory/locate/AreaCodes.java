package gezhi.territory.locate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The areas' codes in the order in which they answer: finer areas first, then the lower code. */
final class AreaCodes {
    /** Who answers first when several areas cover a point. */
    static final Comparator<Area> ORDER =
            Comparator.comparingInt((Area area) -> -area.code().length()).thenComparing(Area::code);

    private final String[] codes;
    private final Map<String, Integer> numbers = new HashMap<>();

    AreaCodes(List<Area> ordered) {
        codes = ordered.stream().map(Area::code).toArray(String[]::new);
        for (int i = 0; i < codes.length; i++) {
            if (numbers.put(codes[i], i) != null) {
                throw new IllegalArgumentException("two areas with the code " + codes[i]);
            }
        }
    }

    int size() {
        return codes.length;
    }

    String code(int area) {
        return codes[area];
    }

    /** The number of the area that the unit lies in by its code, or -1. */
    int above(String unit) {
        for (int length = unit.length() - 1; length >= 4; length--) {
            Integer number = numbers.get(unit.substring(0, length));
            if (number != null) {
                return number;
            }
        }
        return -1;
    }
}
