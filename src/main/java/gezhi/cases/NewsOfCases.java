package gezhi.cases;

import java.util.List;

/**
 * Entries of the journal of one city, told a moment after they were written, each once: whoever listens does so within the transaction that
 * takes them from the list of what is to be told, and fails with it. Histories brought over from other systems are not told.
 */
public record NewsOfCases(String city, List<JournalEntry> entries) {
    public NewsOfCases {
        entries = List.copyOf(entries);
    }
}
