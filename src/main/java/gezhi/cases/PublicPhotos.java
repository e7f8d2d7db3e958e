package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Publicity;
import gezhi.cases.loop.Refusal;
import gezhi.cases.store.PublicPhotoStore;
import gezhi.cases.store.PublicPhotoStore.Open;
import gezhi.files.Photos;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Photos that everybody may see: the first of a report, drawn anew and small, once a desk has filed the case, of a category whose photos are
 * open, unless a desk withholds it because somebody can be known by it. Each is looked up anew, so that an address handed out before opens
 * nothing once the category was closed or the photo withheld.
 */
@Service
public class PublicPhotos {
    private final PublicPhotoStore store;
    private final Photos photos;
    private final Cases cases;
    private final TransactionOperations transactions;
    private final Clock clock;

    PublicPhotos(PublicPhotoStore store, Photos photos, Cases cases, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.photos = photos;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** At most 320 pixels on the longer side; empty for what nobody has, and for what not everybody may see. */
    public Optional<byte[]> find(String city, UUID photo) {
        return Scoped.call(
                Scope.system(city), () -> store.isSeen(photo) ? photos.findThumbnail(photo) : Optional.empty());
    }

    /** Where it is served, within this program. */
    public static String path(String city, UUID photo) {
        return "/media/" + city + "/" + photo + ".jpg";
    }

    /** The photo of a case that everybody sees, or would see once it is filed or if a desk did not withhold it; empty where there is none to decide about. */
    public Optional<Open> of(UUID caseId) {
        return Scoped.call(Scope.system(Scoped.current().city()), () -> store.find(caseId));
    }

    /**
     * Nobody but those who work on the case, and its reporter, sees the photo from now on; no other takes its place.
     *
     * @param words by what somebody can be known; required
     */
    public Outcome withhold(UUID caseId, UUID requestId, String words) {
        return decide(caseId, requestId, new Publicity.WithholdPhoto(words), false);
    }

    /** Everybody sees it again. */
    public Outcome show(UUID caseId, UUID requestId, String words) {
        return decide(caseId, requestId, new Publicity.ShowPhoto(words), true);
    }

    private Outcome decide(UUID caseId, UUID requestId, Action deed, boolean shown) {
        Optional<Open> open = of(caseId);
        return Together.settle(transactions, status -> {
            boolean before = cases.wasDone(caseId, requestId);
            Outcome outcome = cases.act(caseId, 0, requestId, deed);
            if (before || outcome instanceof Outcome.Refused) {
                return outcome;
            }
            if (open.isEmpty()) {
                status.setRollbackOnly();
                return new Outcome.Refused(new Refusal.NoPublicPhoto());
            }
            UUID photo = open.get().photo();
            boolean changed = shown
                    ? store.show(photo)
                    : store.withhold(photo, clock.instant(), Scoped.current().person());
            if (!changed) {
                // as it was: there is nothing to tell
                status.setRollbackOnly();
            }
            return outcome;
        });
    }
}
