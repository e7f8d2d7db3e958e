package gezhi.membership;

import gezhi.bodies.ClosingGuard;
import gezhi.membership.store.MemberStore;
import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** No organization is closed while members belong to it. Who is only registered with it beside their own is not counted. */
@Component
class StayingMembers implements ClosingGuard {
    private final MemberStore store;

    StayingMembers(MemberStore store) {
        this.store = store;
    }

    @Override
    public int countRemaining(UUID body) {
        return store.countRemaining(Scoped.current().city(), body);
    }
}
