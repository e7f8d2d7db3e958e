package gezhi.cases;

import gezhi.cases.loop.Place;
import gezhi.platform.scope.Scoped;
import gezhi.territory.CityMaps;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Makes the fields of a place for forms in which an address is not asked about. */
@Component
public class PlaceBoxes {
    private final Divisions divisions;
    private final CityMaps maps;

    PlaceBoxes(Divisions divisions, CityMaps maps) {
        this.divisions = divisions;
        this.maps = maps;
    }

    /** As a form holds it. */
    public PlaceBox of(@Nullable Double lon, @Nullable Double lat, String division, String address) {
        return box(lon, lat, division, address);
    }

    public PlaceBox of(Place place) {
        Place.@Nullable Point point = place.point();
        return box(
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                place.division(),
                place.address());
    }

    private PlaceBox box(@Nullable Double lon, @Nullable Double lat, String division, String address) {
        String city = Scoped.current().city();
        return new PlaceBox(
                city,
                lon == null ? "" : String.valueOf(lon),
                lat == null ? "" : String.valueOf(lat),
                division,
                address,
                division.isEmpty() ? "" : words(division),
                "/tiles/divisions/{z}/{x}/{y}.mvt?v=" + city + "-" + maps.version(),
                maps.bounds(city).map(PlaceBoxes::corners).orElse(""));
    }

    private String words(String division) {
        return divisions.path(division).stream().map(Division::name).skip(1).collect(Collectors.joining(" "));
    }

    private static String corners(Envelope box) {
        return String.format(
                Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
