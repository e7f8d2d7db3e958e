package gezhi.cases.web;

/**
 * What the fields of a place hold.
 *
 * @param words the place found, in words; empty while there is none
 */
record PlaceFields(String city, String lon, String lat, String division, String address, String words) {

    static PlaceFields empty(String city) {
        return new PlaceFields(city, "", "", "", "", "");
    }
}
