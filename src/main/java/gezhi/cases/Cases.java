package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What can be done to cases. Every call acts for the scope at hand: what it may see decides whether a case exists, the table of the
 * loop decides whether it may do the deed. A request id sent again changes nothing and gets the outcome of the first time.
 */
@Service
public class Cases {
    private static final int TRIES = 3;

    private final Reporting reporting;
    private final Acting acting;
    private final Contacts contacts;

    Cases(Reporting reporting, Acting acting, Contacts contacts) {
        this.reporting = reporting;
        this.acting = acting;
        this.contacts = contacts;
    }

    /** Files a report. A visitor needs no account: from now on they are the holder of the case's secret link. */
    public Outcome report(Report report) {
        Link link = Link.of(report.requestId());
        Scope scope = Scoped.current();
        Scope reporter = scope.role() == Role.PUBLIC ? Scope.holderOf(scope.city(), link.hash()) : scope;
        return Scoped.call(reporter, () -> reporting.report(report, link));
    }

    /**
     * Does a deed.
     *
     * @param seen the version of the case that the person looked at
     * @param requestId made once by the form and sent with every retry
     */
    public Outcome act(UUID caseId, int seen, UUID requestId, Action action) {
        return act(caseId, seen, requestId, action, Evidence.NONE);
    }

    /** Does a deed and keeps photos with it. */
    public Outcome act(UUID caseId, int seen, UUID requestId, Action action, Evidence evidence) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Outcome> outcome = attempt(caseId, seen, requestId, action, evidence);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("Case " + caseId + " cannot be brought to rest");
    }

    /** For what is changed beside the journal in one transaction with a deed: done with it once, and not again when the request is sent again. */
    boolean wasDone(UUID caseId, UUID requestId) {
        return acting.wasDone(caseId, requestId);
    }

    /** The reporter's contact in full; that it was read, by whom and when, is recorded. Empty when there is none or it is out of sight. */
    public Optional<Contact> revealContact(UUID caseId) {
        return contacts.reveal(caseId);
    }

    /** Empty when another request, perhaps this one's twin, was written first: the next look tells. */
    private Optional<Outcome> attempt(UUID caseId, int seen, UUID requestId, Action action, Evidence evidence) {
        try {
            return acting.act(caseId, seen, requestId, action, evidence);
        } catch (DuplicateKeyException twin) {
            return retried(twin);
        }
    }

    /** A transaction around this one has failed with it: who began it has to begin anew. */
    private static Optional<Outcome> retried(DuplicateKeyException twin) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw twin;
        }
        return Optional.empty();
    }
}
