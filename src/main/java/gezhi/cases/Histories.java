package gezhi.cases;

import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Step;
import gezhi.cases.store.HistoryStore;
import gezhi.platform.Role;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The door for cases that come from another system with their past. */
@Service
public class Histories {
    private static final int TRIES = 3;

    private final HistoryStore store;
    private final TransactionOperations transactions;

    Histories(HistoryStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** @param known those that were there already and were left as they are */
    public record Written(int written, int known) {}

    /**
     * Writes cases with their journals, all of them or none, and announces the entries. A case known by its source is left as it is,
     * so that sending a file again changes nothing. Some thousands at a time are best. Categories, offices and the people named must be there.
     */
    public Written write(List<PastCase> cases) {
        cases.forEach(Histories::check);
        for (int i = 1; i < TRIES; i++) {
            try {
                return attempt(cases);
            } catch (DuplicateKeyException taken) {
                // a number by lot was taken, or another import of the same file was faster: look again
            }
        }
        return attempt(cases);
    }

    /** Those of {@code ids} that {@code source} has brought before; some thousands at a time are best. */
    public Set<String> findKnown(String source, Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Objects.requireNonNull(transactions.execute(status -> store.known(source, ids)));
    }

    private Written attempt(List<PastCase> cases) {
        return transactions.execute(status -> {
            List<PastCase> unknown = store.unknown(cases);
            store.write(unknown);
            return new Written(unknown.size(), cases.size() - unknown.size());
        });
    }

    /** That people are known does not give them other rights than the table does; what nobody knows of is taken as told. */
    private static void check(PastCase past) {
        @Nullable Step from = null;
        for (PastCase.Entry entry : past.story()) {
            Role role = entry.by().role();
            boolean known = role != Role.SYSTEM;
            if (from != null && !Loop.leads(from, entry.action(), entry.to())
                    || known && !Loop.leads(from, entry.action(), entry.to(), role)) {
                throw new IllegalArgumentException("The story of " + past.source() + " " + past.sourceId() + " goes by "
                        + entry.action() + " of " + role + " where the loop does not");
            }
            from = entry.to();
        }
    }
}
