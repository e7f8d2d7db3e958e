package gezhi.redrawing;

import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequences.Found;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** All that changes when a plan takes effect, and the list of it, in the transaction of who calls. */
@Component
class WholeChange {
    private final TreeOfPlan tree;
    private final TakingAlong along;
    private final CarriedStore carried;

    WholeChange(TreeOfPlan tree, TakingAlong along, CarriedStore carried) {
        this.tree = tree;
        this.along = along;
        this.carried = carried;
    }

    /** False when something cannot go along; then who calls takes all back. */
    boolean bring(Proposal proposal, Found found, LocalDate on) {
        tree.change(Scoped.current().city(), proposal, found.redrawing(), on);
        if (!along.take(found, on)) {
            return false;
        }
        carried.add(proposal.id(), proposal.area(), found.lists().values());
        return true;
    }
}
