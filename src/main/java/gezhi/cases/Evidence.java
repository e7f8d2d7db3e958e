package gezhi.cases;

import gezhi.files.Picture;
import java.util.List;

/**
 * Photos sent with a deed.
 *
 * @param before what it was like; of a micro-matter done on the spot only, empty otherwise
 * @param photos of everything else; of a micro-matter done on the spot what it is like now
 */
public record Evidence(List<Picture> before, List<Picture> photos) {
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        before = List.copyOf(before);
        photos = List.copyOf(photos);
    }

    public static Evidence of(List<Picture> photos) {
        return new Evidence(List.of(), photos);
    }
}
