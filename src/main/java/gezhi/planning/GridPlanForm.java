package gezhi.planning;

import gezhi.platform.web.Typed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is typed.
 *
 * @param area a code, with or without the name behind it
 * @param together a line of codes of units for each set
 * @param apart as {@code together}
 * @param weight name of a {@link Weight}; households where none was sent
 * @param barrier metres; 0 where none was sent
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
        @Nullable String apart,
        @Nullable String weight,
        @Nullable String barrier) {

    static GridPlanForm fresh(String area, String name) {
        return new GridPlanForm(area, name, "300", "10", "0", "1", "20", "", "", Weight.HOUSEHOLDS.name(), "0");
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
                new UnitWishes(UnitWishes.typed(Typed.stripped(together)), UnitWishes.typed(Typed.stripped(apart))),
                new Balance(chosen(), Typed.stripped(barrier).isEmpty() ? 0 : number(barrier, -1)));
    }

    /** It is chosen from a list: another word than its is as none. */
    private Weight chosen() {
        return Arrays.stream(Weight.values())
                .filter(each -> each.name().equals(Typed.stripped(weight)))
                .findFirst()
                .orElse(Weight.HOUSEHOLDS);
    }

    private static int number(@Nullable String typed, int otherwise) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
