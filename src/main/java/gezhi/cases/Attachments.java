package gezhi.cases;

import gezhi.cases.forms.Form;
import gezhi.cases.forms.Reply;
import gezhi.cases.store.PhotoStore;
import gezhi.cases.store.ReplyStore;
import gezhi.files.Photos;
import gezhi.files.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos of a case and what its reporter replied: kept with the entry they were sent with, and shown to whoever may see the case. */
@Component
class Attachments {
    private final Photos photos;
    private final PhotoStore links;
    private final ReplyStore replies;

    Attachments(Photos photos, PhotoStore links, ReplyStore replies) {
        this.photos = photos;
        this.links = links;
        this.replies = replies;
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
                                    List.of(attach(caseId, seq, picture).toString())));
        }
        replies.add(caseId, form, kept);
    }

    void attach(UUID caseId, int seq, List<Picture> pictures) {
        pictures.forEach(picture -> attach(caseId, seq, picture));
    }

    private UUID attach(UUID caseId, int seq, Picture picture) {
        UUID photo = photos.keep(picture);
        links.link(photo, caseId, seq);
        return photo;
    }
}
