package gezhi.cases;

import java.util.List;

/**
 * Entries have been written to the journal of one city. Published within the transaction that wrote them: a listener that
 * must agree with the journal listens synchronously and fails with it.
 */
public record JournalWritten(String city, List<JournalEntry> entries) {
    public JournalWritten {
        entries = List.copyOf(entries);
    }
}
