package gezhi.cases;

import gezhi.cases.store.InboxReads;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dispatcher's inbox: open cases of the scope at hand. The order is that of the deadlines, of waiting where there is none yet, and by id
 * where that is the same; it depends on nothing but the cases, so a row keeps its place while one works.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {
    private final InboxReads reads;
    private final Clock clock;

    Inbox(InboxReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** How many cases the filter lets through under each tab. */
    public Map<InboxFilter.Tab, Long> counts(InboxFilter filter) {
        return reads.counts(filter, clock.instant());
    }

    /** Rows of the inbox, the most urgent first; {@code after} is the key of the rows before, empty for the first. */
    public Slice<CaseRow> list(InboxFilter filter, String after, int size) {
        List<CaseRow> found = reads.page(filter, clock.instant(), RowKey.of(after, RowKey.OLDEST), size + 1);
        return Slice.of(
                found, size, row -> new RowKey(Objects.requireNonNullElse(row.due(), row.received()), row.id()).text());
    }
}
