package gezhi.cases.web;

import gezhi.platform.web.Option;
import java.util.List;

/**
 * What the fields of a place hold.
 *
 * @param tiles address of the tiles of the small map
 * @param box what the map shows first; empty while nothing is drawn, and then there is no map
 * @param candidates what the address may mean, when that has to be asked; else empty
 * @param named which of them was chosen
 * @param words the place found, in words; empty while there is none
 */
record PlaceFields(
        String city,
        String lon,
        String lat,
        String division,
        List<Option> candidates,
        String named,
        String address,
        String words,
        String tiles,
        String box) {

    PlaceFields asking(List<Option> which, String chosen) {
        return new PlaceFields(city, lon, lat, division, which, chosen, address, words, tiles, box);
    }
}
