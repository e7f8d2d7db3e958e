package gezhi.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a plan contains, for those who go on with it. Row security decides whose one sees. */
@Service
public class PlannedGrids {
    private final PlannedGridStore store;

    PlannedGrids(PlannedGridStore store) {
        this.store = store;
    }

    /** The grids of a plan in order of their numbers; empty when it is not there or has none. */
    public List<PlannedGrid> listOf(UUID plan) {
        return store.list(plan, 0, Integer.MAX_VALUE);
    }
}
