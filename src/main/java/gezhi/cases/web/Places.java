package gezhi.cases.web;

import gezhi.cases.loop.Place;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import gezhi.territory.CityMaps;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.territory.Locating;
import gezhi.territory.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Places in words: from a position, from a picked division. */
@Component
class Places {
    private static final int MOST_PAGES = 20;

    private final Divisions divisions;
    private final Locating locating;
    private final CityMaps maps;

    Places(Divisions divisions, Locating locating, CityMaps maps) {
        this.divisions = divisions;
        this.locating = locating;
        this.maps = maps;
    }

    /** 荔城区 镇海街道 张坝社区 第三网格: the path without the city; the city's own name when that is all. */
    String words(String division) {
        List<Division> path = divisions.path(division);
        String under = path.stream()
                .filter(each -> each.level() != Level.CITY)
                .map(Division::name)
                .collect(Collectors.joining(" "));
        return under.isEmpty() && !path.isEmpty() ? path.getFirst().name() : under;
    }

    /** The deepest division under a position; empty outside the city, and where no boundaries have been drawn. */
    Optional<String> find(Place.Point point) {
        return locating.locate(point.lon(), point.lat()).map(located -> located.code());
    }

    /** The divisions that an address names. */
    Mentions mentioned(String address) {
        return divisions.mentioned(address);
    }

    /** What an address may mean, each with its path. */
    List<Option> candidates(String address) {
        return mentioned(address).candidates().stream()
                .map(each -> new Option(each.code(), words(each.code())))
                .toList();
    }

    /** What the form's fields hold, with the place found in words. */
    PlaceFields fields(Place.@Nullable Point point, String division, String address) {
        String code = point == null ? division : find(point).orElse(division);
        return new PlaceFields(
                Scoped.current().city(),
                point == null ? "" : String.valueOf(point.lon()),
                point == null ? "" : String.valueOf(point.lat()),
                division,
                List.of(),
                "",
                address,
                code.isEmpty() ? "" : words(code),
                tiles(),
                maps.bounds(Scoped.current().city()).map(Places::box).orElse(""));
    }

    /** Where the tiles of the map are; a changed map has new addresses. */
    String tiles() {
        return "/tiles/divisions/{z}/{x}/{y}.mvt?v=" + Scoped.current().city() + "-" + maps.version();
    }

    private static String box(Envelope bounds) {
        return String.format(
                Locale.ROOT,
                "%.6f,%.6f,%.6f,%.6f",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getMaxX(),
                bounds.getMaxY());
    }

    /** All standing divisions one level under {@code code}. */
    List<Division> under(String code) {
        List<Division> all = new ArrayList<>();
        @Nullable String after = "";
        for (int page = 0; page < MOST_PAGES && after != null; page++) {
            Slice<Division> slice = divisions.children(code, after);
            all.addAll(slice.rows());
            after = slice.next();
        }
        return all;
    }
}
