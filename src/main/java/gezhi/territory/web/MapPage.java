package gezhi.territory.web;

import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import gezhi.territory.MapLayer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The map.
 *
 * @param tiles where the tiles are, with the map's version
 * @param box west, south, east, north of what to show first; null when nothing is drawn yet
 * @param chosen code of the division whose card is open, empty for none
 * @param base addresses of the base map, in JSON-free lines
 */
record MapPage(
        String tiles,
        @Nullable String box,
        String chosen,
        List<String> base,
        String attribution,
        List<MapLayer> layers,
        List<String> levels) {

    static MapPage of(
            String city,
            long version,
            @Nullable Envelope bounds,
            String chosen,
            MapSettings settings,
            List<MapLayer> layers,
            LevelNames names) {
        return new MapPage(
                "/tiles/divisions/{z}/{x}/{y}.mvt?v=" + city + "-" + version,
                bounds == null ? null : box(bounds),
                chosen,
                settings.addresses(),
                settings.attribution(),
                layers,
                names.list().stream()
                        .filter(level -> level != Level.CITY)
                        .map(names::of)
                        .toList());
    }

    /** As the browser wants it: west,south,east,north. */
    static String box(Envelope bounds) {
        return String.format(
                Locale.ROOT,
                "%.6f,%.6f,%.6f,%.6f",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getMaxX(),
                bounds.getMaxY());
    }
}
