package gezhi.exchange.clients;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a new key.
 *
 * @param desk where it stands; null for one that reads what is public, and reports
 * @param to the first day on which it opens nothing any more; null for no end
 */
public record KeyDraft(
        Set<Grant> grants, @Nullable Desk desk, @Nullable LocalDate to) {
    public KeyDraft {
        grants = Set.copyOf(grants);
    }

    boolean lacksDesk() {
        return desk == null && grants.stream().anyMatch(Grant::needsDesk);
    }
}
