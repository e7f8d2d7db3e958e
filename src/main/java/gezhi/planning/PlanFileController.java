package gezhi.planning;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** A plan as files: its grids as GeoJSON, also for the map, and which unit is in which grid as a table. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR')")
class PlanFileController {
    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** A millionth of a degree: a decimetre. */
    private static final int DECIMALS = 6;

    private final GridPlans plans;
    private final PlannedGridStore grids;
    private final TerrainStore terrains;
    private final JsonMapper json;

    PlanFileController(GridPlans plans, PlannedGridStore grids, TerrainStore terrains, JsonMapper json) {
        this.plans = plans;
        this.grids = grids;
        this.terrains = terrains;
        this.json = json;
    }

    @GetMapping("/planning/" + ID + "/grids.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable UUID id, @RequestParam(required = false) @Nullable String download) {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        List<Map<String, @Nullable Object>> features =
                grids(id).stream().map(grid -> feature(grid, writer)).toList();
        byte[] body = json.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", features));
        return answer(GEOJSON, "plan-" + id + ".geojson", download != null, body);
    }

    @GetMapping("/planning/" + ID + "/assignment.csv")
    ResponseEntity<byte[]> assignment(@PathVariable UUID id) {
        byte[] body = AssignmentFile.write(grids(id)).getBytes(StandardCharsets.UTF_8);
        return answer(CSV, "assignment-" + id + ".csv", true, body);
    }

    /** The ground around each unit of a community of the plan, for the map on which units are chosen. */
    @GetMapping("/planning/" + ID + "/units.geojson")
    ResponseEntity<byte[]> units(@PathVariable UUID id, @RequestParam String community) {
        Map<String, Integer> grid = new HashMap<>();
        grids(id).stream()
                .filter(found -> found.community().equals(community))
                .forEach(found -> found.units().forEach(unit -> grid.put(unit, found.seq())));
        if (grid.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Scope program = Scope.system(Scoped.current().city());
        Terrain terrain = Scoped.call(program, () -> terrains.read(program.city(), community, Balance.USUAL));
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        List<Map<String, @Nullable Object>> features = new ArrayList<>();
        for (int u = 0; u < terrain.units().size(); u++) {
            Terrain.Unit unit = terrain.units().get(u);
            Geometry cell = terrain.cells().get(u);
            Map<String, @Nullable Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("geometry", cell.isEmpty() ? null : json.readTree(writer.write(cell)));
            feature.put("properties", Map.of("unit", unit.code(), "grid", grid.getOrDefault(unit.code(), 0)));
            features.add(feature);
        }
        byte[] body = json.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", features));
        return answer(GEOJSON, "units-" + id + ".geojson", false, body);
    }

    private List<PlannedGrid> grids(UUID id) {
        if (plans.find(id).filter(plan -> plan.state().hasGrids()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return grids.list(id, 0, Integer.MAX_VALUE);
    }

    private Map<String, @Nullable Object> feature(PlannedGrid grid, GeoJsonWriter writer) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("grid", grid.seq());
        properties.put("community", grid.community());
        properties.put("continues", grid.heirOf());
        properties.put("dedicated", grid.dedicated());
        properties.put("households", grid.households());
        properties.put("deviation", Math.round(grid.deviation() * 1000) / 1000.0);
        properties.put("why", grid.why());
        properties.put("units", grid.units());
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        @Nullable Geometry shape = grid.shape();
        feature.put("type", "Feature");
        feature.put("geometry", shape == null ? null : json.readTree(writer.write(shape)));
        feature.put("properties", properties);
        return feature;
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, boolean download, byte[] body) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore());
        if (download) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
        return answer.body(body);
    }
}
