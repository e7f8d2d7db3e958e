package gezhi.cases.web;

/**
 * What the fields of a place hold.
 *
 * @param tiles address of the tiles of the small map
 * @param box what the map shows first; empty while nothing is drawn, and then there is no map
 * @param words the place found, in words; empty while there is none
 */
record PlaceFields(
        String city, String lon, String lat, String division, String address, String words, String tiles, String box) {}
