package gezhi.cases;

import gezhi.cases.store.PublicPhotoReads;
import gezhi.files.Photos;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Photos that everybody may see: the first of a report, drawn anew and small, once a desk has filed the case, of a category whose photos are
 * open. Each is looked up anew, so that an address handed out before opens nothing once the category was closed.
 */
@Service
public class PublicPhotos {
    private final PublicPhotoReads reads;
    private final Photos photos;

    PublicPhotos(PublicPhotoReads reads, Photos photos) {
        this.reads = reads;
        this.photos = photos;
    }

    /** At most 320 pixels on the longer side; empty for what nobody has, and for what not everybody may see. */
    public Optional<byte[]> find(String city, UUID photo) {
        return Scoped.call(
                Scope.system(city), () -> reads.isSeen(photo) ? photos.findThumbnail(photo) : Optional.empty());
    }

    /** Where it is served, within this program. */
    public static String path(String city, UUID photo) {
        return "/media/" + city + "/" + photo + ".jpg";
    }
}
