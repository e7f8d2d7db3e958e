package gezhi.planning;

import gezhi.planning.edit.Edit;
import gezhi.planning.edit.Steps;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for by hand.
 *
 * @param units codes; of {@code PUT} and {@code CARVE}
 * @param grids numbers in the plan: where units are put, which two are joined, which one is cut
 */
record HandDeed(Steps.Kind kind, List<String> units, List<Integer> grids) {

    /** In the numbers of a terrain, where a unit that is not there is -1; null when not as many grids are named as it takes. */
    @Nullable
    Edit on(Terrain terrain) {
        Set<Integer> chosen = new TreeSet<>();
        for (String unit : units) {
            chosen.add(terrain.find(unit));
        }
        return switch (kind) {
            case PUT -> grids.size() == 1 ? new Edit.Put(chosen, grids.getFirst()) : null;
            case CARVE -> new Edit.Carve(chosen);
            case MERGE -> grids.size() == 2 ? new Edit.Merge(grids.getFirst(), grids.getLast()) : null;
            case HALVE -> grids.size() == 1 ? new Edit.Halve(grids.getFirst()) : null;
            case UNDO, REDO -> throw new IllegalArgumentException("no deed of its own");
        };
    }
}
