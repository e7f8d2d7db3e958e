package gezhi.cases;

import gezhi.cases.forms.Form;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.PhotoStore;
import gezhi.cases.store.ReplyStore;
import gezhi.files.Photos;
import gezhi.files.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Photos of a case and what its reporter replied: kept with the entry they were sent with, and shown to whoever may see the case. */
@Component
class Attachments {
    private final Photos photos;
    private final PhotoStore links;
    private final ReplyStore replies;
    private final Rulebooks rulebooks;

    Attachments(Photos photos, PhotoStore links, ReplyStore replies, Rulebooks rulebooks) {
        this.photos = photos;
        this.links = links;
        this.replies = replies;
        this.rulebooks = rulebooks;
    }

    /** Why these photos are not enough for the deed: what is done on the spot is shown before and after, as the rules of the flows say. */
    Optional<Refusal> lacking(UUID caseId, Action action, Evidence evidence) {
        if (action.kind() != Action.Kind.SELF_HANDLE) {
            return Optional.empty();
        }
        FlowRules rules = rulebooks.current().flows();
        int before = evidence.before().size();
        if (before < rules.photosBefore() && before + earlier(caseId) < rules.photosBefore()) {
            return Optional.of(new Refusal.NoPhotosBefore(rules.photosBefore()));
        }
        return evidence.photos().size() < rules.photosAfter()
                ? Optional.of(new Refusal.NoPhotosAfter(rules.photosAfter()))
                : Optional.empty();
    }

    private int earlier(UUID caseId) {
        return links.countBefore(List.of(caseId)).getOrDefault(caseId, 0);
    }

    /** Keeps the photos of a deed; of what was done on the spot each says whether it shows before or after. */
    void attach(UUID caseId, int seq, Action action, Evidence evidence) {
        boolean spot = action.kind() == Action.Kind.SELF_HANDLE;
        if (spot) {
            links.markBefore(caseId);
            evidence.before().forEach(picture -> attach(caseId, seq, picture, Taken.BEFORE));
        }
        evidence.photos().forEach(picture -> attach(caseId, seq, picture, spot ? Taken.AFTER : null));
    }

    /** Keeps replies with their report; pictures among them are photos of the report, and their ids the replies. */
    void attach(UUID caseId, int seq, Form form, List<Reply> given, Map<String, Picture> pictures) {
        List<Reply> kept = new ArrayList<>();
        for (Reply reply : given) {
            Picture picture = pictures.get(reply.question().code());
            kept.add(
                    picture == null || !reply.isPhoto()
                            ? reply
                            : new Reply(
                                    reply.question(),
                                    List.of(attach(caseId, seq, picture, null).toString())));
        }
        replies.add(caseId, form, kept);
    }

    void attach(UUID caseId, int seq, List<Picture> pictures) {
        pictures.forEach(picture -> attach(caseId, seq, picture, null));
    }

    private UUID attach(UUID caseId, int seq, Picture picture, @Nullable Taken taken) {
        UUID photo = photos.keep(picture);
        links.link(photo, caseId, seq, taken);
        return photo;
    }
}
