package gezhi.cases.web;

import gezhi.cases.loop.Place;
import gezhi.territory.Division;
import gezhi.territory.Level;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the place fields of a form ask while they are filled in. Which divisions there are is public. */
@RestController
class PlaceController {
    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    /** @param code empty when the position lies outside the city */
    record Where(String code, String words) {}

    /**
     * @param optional true below the community, which is enough to go to
     * @param last true when nothing lies below
     */
    record Choice(String code, String name, boolean optional, boolean last) {
        static Choice of(Division division) {
            boolean optional = division.level() == Level.GRID || division.level() == Level.UNIT;
            return new Choice(division.code(), division.name(), optional, division.level() == Level.UNIT);
        }
    }

    @GetMapping("/report/where")
    Where where(@RequestParam double lon, @RequestParam double lat) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            return new Where("", "");
        }
        return places.find(new Place.Point(lon, lat))
                .map(code -> new Where(code, places.words(code)))
                .orElseGet(() -> new Where("", ""));
    }

    @GetMapping("/report/divisions")
    List<Choice> divisions(@RequestParam String under) {
        return places.under(under).stream().map(Choice::of).toList();
    }
}
