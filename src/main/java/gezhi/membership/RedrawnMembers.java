package gezhi.membership;

import gezhi.membership.store.ResidenceStore;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Following;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members live where they lived when grids are redrawn: the code of it is another one. By the program, in the transaction of who calls, who is told no number. */
@Service
public class RedrawnMembers {
    private final ResidenceStore store;
    private final Clock clock;

    RedrawnMembers(ResidenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param places closed grids and units, each with the standing one that follows it; keys are not read */
    @Transactional
    public void follow(List<Following> places) {
        store.follow(Scoped.current().city(), places, clock.instant());
    }
}
