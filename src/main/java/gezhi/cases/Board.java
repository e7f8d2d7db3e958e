package gezhi.cases;

import gezhi.cases.store.BoardReads;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies with each office, from the part of the city that the scope sees. It helps to see where to ask; it is no ranking, and comes in order
 * of names.
 */
@Service
@Transactional(readOnly = true)
public class Board {
    private final BoardReads reads;
    private final Clock clock;

    Board(BoardReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * @param open on the office's clock
     * @param yellow of these, four fifths of the time are used and it is not broken
     * @param red of these, the deadline is broken
     * @param parked with the office, and its clock stands
     * @param fedBack reported done, and waiting to be verified by others
     */
    public record Row(UUID office, String name, long open, long yellow, long red, long parked, long fedBack) {}

    public List<Row> list() {
        return reads.byOffice(Scoped.current().subtree(), clock.instant());
    }
}
