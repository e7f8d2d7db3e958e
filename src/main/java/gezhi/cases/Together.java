package gezhi.cases;

import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Several deeds in one transaction. When a twin of the request was written first, all begins anew: the next look tells what became of it. */
final class Together {
    private static final int TRIES = 3;

    private Together() {}

    static Outcome settle(TransactionOperations transactions, TransactionCallback<Outcome> deeds) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Outcome> outcome = attempt(transactions, deeds);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("Deeds cannot be brought to rest after " + TRIES + " tries");
    }

    private static Optional<Outcome> attempt(TransactionOperations transactions, TransactionCallback<Outcome> deeds) {
        try {
            return Optional.of(Objects.requireNonNull(transactions.execute(deeds)));
        } catch (DuplicateKeyException twin) {
            return Optional.empty();
        }
    }
}
