package gezhi.dashboards.web;

import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are written on every page: 62,400 and 96.3%. */
final class Numbers {
    static final String NONE = "–";

    private Numbers() {}

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** One digit after the point; a dash where there is nothing to divide by. */
    static String percent(OptionalDouble fraction) {
        return fraction.isEmpty() ? NONE : String.format(Locale.ROOT, "%.1f%%", 100 * fraction.getAsDouble());
    }
}
