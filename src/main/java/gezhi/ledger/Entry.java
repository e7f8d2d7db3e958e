package gezhi.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement.
 *
 * @param amount what the account got; negative when it gave
 * @param balance of the account after it
 * @param reversed true when it was taken back later
 * @param reverses what it takes back; null for everything else
 */
public record Entry(
        UUID transfer,
        Instant at,
        String source,
        String what,
        String words,
        long amount,
        long balance,
        boolean reversed,
        @Nullable UUID reverses) {}
