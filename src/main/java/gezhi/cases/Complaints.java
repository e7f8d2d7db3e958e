package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Grievance;
import gezhi.cases.loop.Refusal;
import gezhi.cases.store.ComplaintStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Complaints about how a case was handled: by its reporter, once for each result, decided by a supervisor who had no hand in the case.
 * Nothing of it moves the case; whoever wants the result changed objects.
 */
@Service
public class Complaints {
    private static final int LONGEST_WORDS = 4_000;

    private final Cases cases;
    private final ComplaintStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Complaints(Cases cases, ComplaintStore store, TransactionOperations transactions, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the order in which they were written, as far as the scope at hand may read them. */
    public List<Complaint> of(UUID caseId) {
        return Objects.requireNonNull(transactions.execute(status -> store.of(caseId)));
    }

    /** Those that wait in the part of the city at hand, the oldest first, at most 200. */
    public List<Complaint> listOpen() {
        return Objects.requireNonNull(transactions.execute(status -> store.listOpen()));
    }

    /** True when the result at hand has not been complained of. */
    public boolean isFree(UUID caseId) {
        return Objects.requireNonNull(transactions.execute(status -> {
            OptionalInt result = store.lastResult(caseId);
            return result.isPresent()
                    && store.of(caseId).stream().noneMatch(each -> each.result() == result.getAsInt());
        }));
    }

    /** The same request sent again changes nothing. */
    public Outcome complain(UUID caseId, UUID requestId, String words) {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            return new Outcome.Refused(new Refusal.WordsMissing(Action.Kind.COMPLAIN));
        }
        return Together.settle(transactions, status -> {
            OptionalInt result = store.lastResult(caseId);
            Outcome outcome = cases.act(caseId, 0, requestId, new Grievance.Complain());
            if (outcome instanceof Outcome.Done
                    && (result.isEmpty()
                            || !store.add(caseId, result.getAsInt(), clock.instant(), words.strip())
                                    && !isTheSame(caseId, words))) {
                status.setRollbackOnly();
                return new Outcome.Refused(new Refusal.AskedAlready());
            }
            return outcome;
        });
    }

    /** @param granted true when the reporter is right; the words are told to them */
    public Outcome decide(UUID caseId, UUID requestId, boolean granted, String words) {
        return Together.settle(transactions, status -> {
            boolean open = store.of(caseId).stream().anyMatch(each -> each.decision() == null);
            boolean sent = store.of(caseId).stream()
                    .map(Complaint::decision)
                    .anyMatch(decision -> decision != null && decision.answer().equals(words.strip()));
            Outcome outcome =
                    cases.act(caseId, 0, requestId, granted ? new Grievance.Grant(words) : new Grievance.Deny(words));
            if (outcome instanceof Outcome.Refused) {
                return outcome;
            }
            UUID person = Scoped.current().person();
            if (!open || !store.decide(caseId, granted, words.strip(), clock.instant(), person)) {
                status.setRollbackOnly();
                return sent ? outcome : new Outcome.Refused(new Refusal.NothingAsked());
            }
            return outcome;
        });
    }

    private boolean isTheSame(UUID caseId, String words) {
        return store.of(caseId).stream().anyMatch(each -> each.words().equals(words.strip()));
    }
}
