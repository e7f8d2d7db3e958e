package gezhi.territory.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.territory.CityMaps;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.LevelNames;
import gezhi.territory.MapLayer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The one map of the city. */
@Controller
class MapController {
    private static final int MOST_SUGGESTED = 12;

    /** How far to look around a unit, degrees: about 200 m. */
    private static final double AROUND = 0.002;

    private final CityMaps maps;
    private final Divisions divisions;
    private final LevelNames levels;
    private final MapSettings settings;
    private final List<MapLayer> layers;

    MapController(
            CityMaps maps,
            Divisions divisions,
            LevelNames levels,
            MapSettings settings,
            ObjectProvider<MapLayer> layers) {
        this.maps = maps;
        this.divisions = divisions;
        this.levels = levels;
        this.settings = settings;
        this.layers =
                layers.stream().sorted(Comparator.comparing(MapLayer::order)).toList();
    }

    @GetMapping("/map")
    String map(@RequestParam(defaultValue = "") String at, Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/set-up";
        }
        String city = Scoped.current().city();
        Role role = SignedIn.find().map(SignedIn::role).orElse(Role.PUBLIC);
        Optional<Division> chosen = divisions.find(at);
        Optional<Envelope> bounds =
                chosen.flatMap(division -> bounds(division.code())).or(() -> maps.bounds(city));
        model.addAttribute(
                "page",
                MapPage.of(
                        city,
                        maps.version(),
                        bounds.orElse(null),
                        chosen.map(Division::code).orElse(""),
                        settings,
                        layers.stream()
                                .filter(layer -> layer.roles().contains(role))
                                .toList(),
                        levels));
        return "territory/map";
    }

    /** What the words may mean, while they are being typed. */
    @GetMapping("/divisions/suggest")
    @ResponseBody
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q) {
        if (Scoped.find().isEmpty()) {
            return List.of();
        }
        return divisions.search(q, MOST_SUGGESTED).stream()
                .map(this::suggestion)
                .toList();
    }

    private Suggestion suggestion(Division division) {
        return new Suggestion(
                division.code(),
                division.name(),
                levels.of(division.level()),
                Crumb.words(divisions.path(division.parent())),
                bounds(division.code()).map(MapPage::box).orElse(""));
    }

    private Optional<Envelope> bounds(String code) {
        return maps.bounds(code)
                .or(() -> divisions.findPlace(code).map(spot -> {
                    Envelope around = new Envelope(spot.lon(), spot.lon(), spot.lat(), spot.lat());
                    around.expandBy(AROUND);
                    return around;
                }));
    }

    /** @param box west,south,east,north in degrees; empty when not drawn */
    record Suggestion(String code, String name, String level, String path, String box) {}
}
