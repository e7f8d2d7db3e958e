package gezhi.territory.web;

import gezhi.platform.Slice;
import gezhi.territory.City;
import java.util.List;

/** @param words what was looked for: a part of the name, or the beginning of the code */
record CitiesPage(String words, Slice<City> cities) {

    static CitiesPage of(List<City> all, String words, String after) {
        String asked = words.strip();
        List<City> found = all.stream()
                .filter(city -> city.name().contains(asked) || city.code().startsWith(asked))
                .filter(city -> city.code().compareTo(after) > 0)
                .limit(Slice.SIZE + 1)
                .toList();
        return new CitiesPage(asked, Slice.of(found, Slice.SIZE, City::code));
    }
}
