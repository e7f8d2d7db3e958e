package gezhi.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of a book.
 *
 * @param owner the person, household, team, unit or pool; null for the city's own
 * @param division whose desk sees it
 * @param amount what its legs come to, in the unit of the book
 * @param held how much of that is set aside
 */
public record LedgerAccount(
        UUID id,
        Book book,
        AccountKind kind,
        @Nullable UUID owner,
        String division,
        String name,
        long amount,
        long held) {

    /** What may be taken. */
    public long free() {
        return amount - held;
    }
}
