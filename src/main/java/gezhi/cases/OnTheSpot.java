package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.PhotoStore;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Micro-matters: whoever is there does them at once and shows it. What the loop takes as several deeds is one here, all or nothing: refused
 * at one of them, none is done. Sent again with the same request id, nothing is done twice.
 */
@Service
public class OnTheSpot {
    private static final int TRIES = 3;

    private final Cases cases;
    private final PhotoStore photos;
    private final Rulebooks rulebooks;
    private final TransactionOperations transaction;

    OnTheSpot(Cases cases, PhotoStore photos, Rulebooks rulebooks, TransactionOperations transaction) {
        this.cases = cases;
        this.photos = photos;
        this.rulebooks = rulebooks;
        this.transaction = transaction;
    }

    /** How many photos are needed at least; 0 to 6 each. */
    public record Needed(int before, int after) {}

    public Needed needed() {
        FlowRules rules = rulebooks.current().flows();
        return new Needed(rules.photosBefore(), rules.photosAfter());
    }

    /** How many photos show these cases as they were found; cases without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> pictured(Collection<UUID> ids) {
        return photos.countBefore(ids);
    }

    /** Found and done: reported, filed as reported, and done on the spot with these words. */
    public Outcome found(Report report, String words, Evidence evidence) {
        return together(() -> switch (cases.report(report)) {
            case Outcome.Reported reported -> settled(reported.caseId(), 1, report.requestId(), words, evidence);
            case Outcome.Refused refused -> refused;
            case Outcome.Done done -> throw new IllegalStateException("A report cannot end as " + done);
        });
    }

    /** A case somebody reported is done on the spot; where nobody has filed it yet, it is filed as reported. */
    public Outcome settle(UUID caseId, int seen, UUID requestId, String words, Evidence evidence) {
        return together(() -> settled(caseId, seen, requestId, words, evidence));
    }

    /** The deed itself comes first: it knows whether this request has been done. */
    private Outcome settled(UUID caseId, int seen, UUID requestId, String words, Evidence evidence) {
        Action done = new Detour.SelfHandle(words);
        Outcome outcome = cases.act(caseId, seen, request(requestId, "done"), done, evidence);
        if (!(outcome instanceof Outcome.Refused(Refusal.NotYourStep(Step at, Action.Kind _)))
                || at != Step.DISCOVERED) {
            return outcome;
        }
        Outcome filed = cases.act(caseId, seen, request(requestId, "file"), Action.Collect.asReported());
        return filed instanceof Outcome.Refused
                ? filed
                : cases.act(caseId, seen + 1, request(requestId, "done"), done, evidence);
    }

    /** A twin of this request may be writing; the next look tells. */
    private Outcome together(Supplier<Outcome> deeds) {
        for (int i = 1; ; i++) {
            try {
                return transaction.execute(status -> {
                    Outcome outcome = deeds.get();
                    if (outcome instanceof Outcome.Refused) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                });
            } catch (DuplicateKeyException twin) {
                if (i == TRIES) {
                    throw twin;
                }
            }
        }
    }

    private static UUID request(UUID whole, String part) {
        return UUID.nameUUIDFromBytes((part + " " + whole).getBytes(StandardCharsets.UTF_8));
    }
}
