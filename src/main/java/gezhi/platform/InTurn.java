package gezhi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Passes on the rows of a waiting list, each once whatever the number of servers: they are taken away in the transaction in which they are passed
 * on. A row that cannot be passed on is set back and does not hold up the others.
 */
public final class InTurn<T> {
    private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);
    private static final int BATCH = 200;

    private final TransactionOperations transactions;
    private final Waiting<T> list;
    private final Consumer<List<T>> pass;

    public InTurn(TransactionOperations transactions, Waiting<T> list, Consumer<List<T>> pass) {
        this.transactions = transactions;
        this.list = list;
        this.pass = pass;
    }

    /** A list of rows in the database. */
    public interface Waiting<T> {

        /** Takes up to {@code limit} away, the oldest first; fewer than that means none is left for now. */
        List<T> take(int limit);

        /** Behind all that were tried less often. */
        void setBack(T row);

        /** Which row it is, for the log of the program: no words of people. */
        String name(T row);
    }

    /** Passes on everything that waits for the scope at hand; gives how many rows that were. */
    public int all() {
        int passed = 0;
        int taken = BATCH;
        while (taken == BATCH) {
            taken = some(BATCH);
            passed += taken;
        }
        return passed;
    }

    private int some(int limit) {
        List<T> taken = new ArrayList<>();
        try {
            transactions.executeWithoutResult(status -> {
                taken.addAll(list.take(limit));
                if (!taken.isEmpty()) {
                    pass.accept(taken);
                }
            });
            return taken.size();
        } catch (RuntimeException failed) {
            if (taken.isEmpty()) {
                throw failed;
            }
            return limit == 1 ? setBack(taken.getFirst(), failed) : singly(taken.size());
        }
    }

    private int singly(int count) {
        int passed = 0;
        for (int i = 0; i < count; i++) {
            passed += some(1);
        }
        return passed;
    }

    private int setBack(T row, RuntimeException failed) {
        LOG.error("{} could not be passed on", list.name(row), failed);
        transactions.executeWithoutResult(status -> list.setBack(row));
        return 0;
    }
}
