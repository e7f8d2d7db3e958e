package gezhi.membership;

import gezhi.bodies.HeadCount;
import gezhi.bodies.MemberCounts;
import gezhi.membership.store.MemberFigureReads;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the thresholds look at where members are registered. */
@Component
class CountingMembers implements MemberCounts {
    private final MemberFigureReads reads;
    private final Clock clock;

    CountingMembers(MemberFigureReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Map<UUID, HeadCount> of(Collection<UUID> bodies) {
        return reads.headCounts(bodies, LocalDate.now(clock));
    }
}
