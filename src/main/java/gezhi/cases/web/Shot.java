package gezhi.cases.web;

import java.util.List;
import java.util.UUID;

/** A photo: the small one to look at, the large one behind it. */
record Shot(String small, String large) {

    /** @param door the path through which the case is seen; its photos are seen through the same */
    static List<Shot> of(String door, List<UUID> photos) {
        return photos.stream()
                .map(id -> new Shot(door + "/photos/" + id + "/small", door + "/photos/" + id))
                .toList();
    }
}
