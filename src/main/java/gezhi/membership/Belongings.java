package gezhi.membership;

import gezhi.membership.store.BelongingReads;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belonged to which organization on which day, for whoever keeps it: those that have left since too. */
@Service
@Transactional(readOnly = true)
public class Belongings {
    private final BelongingReads reads;
    private final Clock clock;

    Belongings(BelongingReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** By name; nobody of an organization that the reader does not keep. The day on which a relation is received is the receiver's. */
    public List<Belonging> list(UUID organization, LocalDate day) {
        return reads.belonging(
                organization, day, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
