package gezhi.territory.web;

import gezhi.territory.Division;
import java.util.List;

/** A step of the path from the city down. */
record Crumb(String code, String name) {

    static List<Crumb> of(List<Division> path) {
        return path.stream()
                .map(division -> new Crumb(division.code(), division.name()))
                .toList();
    }

    /** The path in words, without the city: 荔城区 › 镇海街道. */
    static String words(List<Division> path) {
        return String.join(" › ", path.stream().skip(1).map(Division::name).toList());
    }
}
