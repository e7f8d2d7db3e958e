package gezhi.planning;

import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is typed.
 *
 * @param area a code, with or without the name behind it
 * @param together a line of codes of units for each set
 * @param apart as {@code together}
 */
record GridPlanForm(
        @Nullable String area,
        @Nullable String name,
        @Nullable String households,
        @Nullable String tolerance,
        @Nullable String change,
        @Nullable String seed,
        @Nullable String rounds,
        @Nullable String together,
        @Nullable String apart) {

    static GridPlanForm fresh(String area, String name) {
        return new GridPlanForm(area, name, "300", "10", "0", "1", "20", "", "");
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
                number(rounds, -1),
                new UnitWishes(UnitWishes.typed(Typed.stripped(together)), UnitWishes.typed(Typed.stripped(apart))));
    }

    private static int number(@Nullable String typed, int otherwise) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
