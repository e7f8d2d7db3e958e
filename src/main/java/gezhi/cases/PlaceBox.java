package gezhi.cases;

import gezhi.platform.web.Option;
import java.util.List;

/**
 * What the fields of a place hold, as the fragment of the pages of cases asks for it.
 *
 * @param words the place found, in words; empty while there is none
 * @param tiles address of the tiles of the small map
 * @param box what the map shows first; empty while nothing is drawn
 */
public record PlaceBox(
        String city, String lon, String lat, String division, String address, String words, String tiles, String box) {

    /** An address is not asked about here. */
    public List<Option> candidates() {
        return List.of();
    }

    public String named() {
        return "";
    }
}
