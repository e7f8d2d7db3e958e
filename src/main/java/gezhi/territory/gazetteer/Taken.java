package gezhi.territory.gazetteer;

import java.util.List;

/**
 * What a list changed, or would change.
 *
 * @param cities how many cities it touched
 * @param founded how many of them are new
 * @param closed how many it says are no more
 * @param missing standing divisions of the levels in the list that the list does not have; they are left as they are
 */
public record Taken(int cities, int founded, int added, int renamed, int closed, int unchanged, int missing) {
    static final Taken NOTHING = new Taken(0, 0, 0, 0, 0, 0, 0);

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
                missing + plan.missing());
    }
}
