package gezhi.territory.gazetteer;

import gezhi.territory.Carrying.Carried;
import java.util.List;

/**
 * What a list changed, or would change.
 *
 * @param cities how many cities it touched
 * @param founded how many of them are new
 * @param closed how many it says are no more
 * @param below how many stand under what it closes and go on under another code
 * @param posts how many postings go along; so do {@code bodies}, {@code plans} of rounds, and open cases, of which nobody is told how many
 * @param missing standing divisions of the levels in the list that the list does not have; they are left as they are
 */
public record Taken(
        int cities,
        int founded,
        int added,
        int renamed,
        int closed,
        int unchanged,
        int missing,
        int below,
        int posts,
        int bodies,
        int plans) {
    static final Taken NOTHING = new Taken(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Taken of(List<CityPlan> plans) {
        Taken taken = NOTHING;
        for (CityPlan plan : plans) {
            taken = taken.plus(plan);
        }
        return taken;
    }

    private Taken plus(CityPlan plan) {
        return new Taken(
                cities + 1,
                founded + (plan.founding() == null ? 0 : 1),
                added + plan.added().size(),
                renamed + plan.renamed().size(),
                closed + plan.closed().size(),
                unchanged + plan.unchanged(),
                missing + plan.missing(),
                below,
                posts,
                bodies,
                plans);
    }

    /** With what went along in one city. */
    Taken with(int moved, Carried carried) {
        return new Taken(
                cities,
                founded,
                added,
                renamed,
                closed,
                unchanged,
                missing,
                below + moved,
                posts + carried.posts(),
                bodies + carried.bodies(),
                plans + carried.plans());
    }
}
