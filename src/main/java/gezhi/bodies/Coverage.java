package gezhi.bodies;

import gezhi.territory.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain reaches in a division: of its standing grids and units those for which a body stands today.
 *
 * @param body who stands for the division itself; null for nobody
 */
public record Coverage(
        String code,
        String name,
        Level level,
        long grids,
        long gridsCovered,
        long units,
        long unitsCovered,
        @Nullable UUID body,
        @Nullable String bodyName) {

    /**
     * The figures of a division as a whole.
     *
     * @param branches bodies that stand for grids, each once however many grids it has
     * @param groups bodies that stand for units, each once
     */
    public record Totals(long grids, long gridsCovered, long branches, long units, long unitsCovered, long groups) {}

    /** A grid or unit for which nobody stands. */
    public record Gap(String code, String name, String parent, String parentName, int households) {}
}
