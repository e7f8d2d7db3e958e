package gezhi.planning;

import gezhi.planning.edit.Steps;
import gezhi.platform.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen and pressed on the page where a plan is changed by hand.
 *
 * @param deed which button; {@code HALVE} comes by its own, with the grid
 * @param unit codes of the units chosen
 * @param grid numbers of the grids chosen
 * @param into number of the grid that units are put into
 */
record HandForm(
        @Nullable String version,
        @Nullable String community,
        @Nullable String deed,
        @Nullable String halve,
        @Nullable List<String> unit,
        @Nullable List<String> grid,
        @Nullable String into) {

    static HandForm fresh(@Nullable String community) {
        return new HandForm(null, community, null, null, null, null, null);
    }

    int seen() {
        return number(version);
    }

    Set<String> units() {
        return unit == null
                ? Set.of()
                : unit.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Integer> grids() {
        Set<Integer> numbers = new TreeSet<>();
        if (grid != null) {
            grid.forEach(typed -> numbers.add(number(typed)));
        }
        return numbers;
    }

    int target() {
        return number(into);
    }

    HandDeed asked() {
        if (!Typed.stripped(halve).isEmpty()) {
            return new HandDeed(Steps.Kind.HALVE, List.of(), List.of(number(halve)));
        }
        return switch (Typed.stripped(deed)) {
            case "CARVE" -> new HandDeed(Steps.Kind.CARVE, List.copyOf(units()), List.of());
            case "MERGE" -> new HandDeed(Steps.Kind.MERGE, List.of(), List.copyOf(grids()));
            default -> new HandDeed(Steps.Kind.PUT, List.copyOf(units()), target() < 1 ? List.of() : List.of(target()));
        };
    }

    /** What is no number is none that is there. */
    private static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
