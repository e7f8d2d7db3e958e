package gezhi.cases.web;

import gezhi.cases.Box;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.loop.Place;
import gezhi.cases.store.MapReads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Open cases for the map, as GeoJSON. Who sees cases gets them one by one, or counted by community where they are many; the public gets
 * counts by community only, standing where the community is, without the categories that are never public.
 */
@RestController
class OpenCasesController {
    private static final int MOST_POINTS = 2_000;
    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");

    private final CaseQueries queries;
    private final MapReads map;
    private final Lines lines;
    private final Wordings wordings;

    OpenCasesController(CaseQueries queries, MapReads map, Lines lines, Wordings wordings) {
        this.queries = queries;
        this.map = map;
        this.lines = lines;
        this.wordings = wordings;
    }

    record Feature(String type, String id, Map<String, Object> geometry, Map<String, Object> properties) {
        static Feature at(String id, double lon, double lat, Map<String, Object> properties) {
            return new Feature("Feature", id, Map.of("type", "Point", "coordinates", List.of(lon, lat)), properties);
        }
    }

    record Features(String type, List<Feature> features) {}

    /** @param bbox west,south,east,north in degrees; without it the whole city */
    @GetMapping("/cases/open.geojson")
    ResponseEntity<Features> open(@RequestParam(defaultValue = "-180,-90,180,90") String bbox) {
        Box box = box(bbox);
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(CacheControl.noStore())
                .body(new Features("FeatureCollection", features(box)));
    }

    private List<Feature> features(Box box) {
        Scope scope = Scoped.current();
        if (scope.role() == Role.PUBLIC || scope.role() == Role.RESIDENT) {
            return Scoped.call(Scope.system(scope.city()), () -> counted(box, true));
        }
        List<CaseRow> rows = queries.openIn(box, "", MOST_POINTS + 1);
        if (rows.size() > MOST_POINTS) {
            return counted(box, false);
        }
        Wording wording = wordings.current();
        return rows.stream()
                .map(row -> feature(row, wording))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Feature> counted(Box box, boolean forPublic) {
        return map.byCommunity(box, forPublic).stream()
                .map(cluster ->
                        Feature.at(cluster.code(), cluster.lon(), cluster.lat(), properties(cluster, forPublic)))
                .toList();
    }

    private static Map<String, Object> properties(MapReads.Cluster cluster, boolean forPublic) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", cluster.name() + " · " + cluster.cases());
        properties.put("count", cluster.cases());
        properties.put("status", "GREY");
        properties.put("href", forPublic ? "/around/" + cluster.code() : "/cases?step=OPEN&division=" + cluster.code());
        return properties;
    }

    private @Nullable Feature feature(CaseRow row, Wording wording) {
        Place.@Nullable Point point = row.place().point();
        if (point == null) {
            return null;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("number", row.number());
        properties.put("category", lines.category(row, wording));
        properties.put("title", lines.category(row, wording) + " · " + row.number());
        properties.put("status", ClockFace.of(row, wording).tone().toUpperCase(Locale.ROOT));
        properties.put("step", wording.status(row.step()));
        properties.put("href", "/cases/" + row.id());
        return Feature.at(row.number(), point.lon(), point.lat(), properties);
    }

    private static Box box(String text) {
        String[] parts = text.split(",");
        try {
            return new Box(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "bbox is west,south,east,north", e);
        }
    }
}
