package gezhi.orders.assign;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One place of an order, as the solver moves it. Public because the solver makes copies of it. */
@PlanningEntity
public class Place {
    private @Nullable String id;

    private @Nullable Wanted wanted;
    private List<UUID> may = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable UUID helper;

    /** For the solver, which fills it. */
    public Place() {}

    Place(Wanted wanted, int number, @Nullable UUID helper) {
        this.id = wanted.order() + "-" + number;
        this.wanted = wanted;
        this.may = wanted.may().keySet().stream().sorted().toList();
        this.helper = helper;
    }

    @PlanningId
    public @Nullable String getId() {
        return id;
    }

    /** Who may be asked; nobody else is ever put here. */
    @ValueRangeProvider
    public List<UUID> getMay() {
        return may;
    }

    public @Nullable UUID getHelper() {
        return helper;
    }

    public void setHelper(@Nullable UUID now) {
        helper = now;
    }

    public Wanted wanted() {
        return Objects.requireNonNull(wanted);
    }

    int reasons() {
        return helper == null ? 0 : wanted().may().getOrDefault(helper, 0);
    }

    boolean mayNot() {
        return helper != null && !wanted().may().containsKey(helper);
    }

    boolean overlaps(Place other) {
        return wanted().overlaps(other.wanted());
    }
}
