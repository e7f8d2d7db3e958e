package gezhi.cases;

import gezhi.cases.store.PhotoStore;
import gezhi.files.Photos;
import gezhi.files.Picture;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos of a case: kept with the entry they were sent with, and shown to whoever may see the case. */
@Component
class Attachments {
    private final Photos photos;
    private final PhotoStore links;

    Attachments(Photos photos, PhotoStore links) {
        this.photos = photos;
        this.links = links;
    }

    void attach(UUID caseId, int seq, List<Picture> pictures) {
        for (Picture picture : pictures) {
            links.link(photos.keep(picture), caseId, seq);
        }
    }
}
