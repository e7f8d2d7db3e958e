package gezhi.planning;

import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is typed.
 *
 * @param area a code, with or without the name behind it
 */
record GridPlanForm(
        @Nullable String area,
        @Nullable String name,
        @Nullable String households,
        @Nullable String tolerance,
        @Nullable String change,
        @Nullable String seed,
        @Nullable String rounds) {

    static GridPlanForm fresh(String area, String name) {
        return new GridPlanForm(area, name, "300", "10", "0", "1", "20");
    }

    /** What cannot be read becomes what is refused. */
    PlanWish wish() {
        return new PlanWish(
                Typed.stripped(area).split("\\s", 2)[0],
                Typed.stripped(name),
                number(households, -1),
                number(tolerance, -1),
                number(change, -1),
                number(seed, -1),
                number(rounds, -1));
    }

    private static int number(@Nullable String typed, int otherwise) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
