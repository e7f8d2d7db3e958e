package gezhi.bench;

import gezhi.planning.draw.Ground;
import gezhi.planning.near.Metres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public graphs in the folder {@code -Dbench.partition}; every join costs 1, so that borders are counted as METIS counts them. */
final class PlanningData {
    private final Path folder;

    PlanningData(Path folder) {
        this.folder = folder;
    }

    Ground read(String name) throws IOException {
        return switch (name) {
            case "rockland" -> rockland();
            case "PA" -> graph("PA_graph_with_data_vtd.json.gz", "population");
            case "AR" -> graph("AR_block_groups.json.gz", "tot_pop_20");
            default -> throw new IllegalArgumentException("no graph " + name);
        };
    }

    private Ground rockland() throws IOException {
        JsonNode blocks = json("rockland_blocks.geojson").get("features");
        Ground ground = new Ground(blocks.size());
        for (JsonNode block : blocks) {
            JsonNode of = block.get("properties");
            ground.weigh(of.get("idx").asInt(), of.get("pop").asDouble());
        }
        List<String> edges = Files.readAllLines(folder.resolve("rockland_blocks_edges.csv"));
        for (String edge : edges.subList(1, edges.size())) {
            String[] cells = edge.split(",");
            ground.join(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), 1);
        }
        return ground;
    }

    /** Blocks of Rockland, each in the nearest of the seven places of the file of towns. */
    Ground rocklandInTowns() throws IOException {
        Ground ground = rockland();
        List<Geometry> towns = new ArrayList<>();
        for (JsonNode town : json("rockland_towns.geojson").get("features")) {
            towns.add(geometry(town.get("geometry")));
        }
        GeometryFactory factory = new GeometryFactory();
        for (JsonNode block : json("rockland_blocks.geojson").get("features")) {
            JsonNode of = block.get("properties");
            Geometry at = factory.createPoint(
                    new Coordinate(of.get("cx").asDouble(), of.get("cy").asDouble()));
            int nearest = 0;
            for (int t = 1; t < towns.size(); t++) {
                nearest = towns.get(t).distance(at) < towns.get(nearest).distance(at) ? t : nearest;
            }
            ground.lie(of.get("idx").asInt(), nearest);
        }
        return ground;
    }

    /** Outlines of the blocks by number. */
    List<Geometry> outlines() throws IOException {
        JsonNode blocks = json("rockland_blocks.geojson").get("features");
        Geometry[] outlines = new Geometry[blocks.size()];
        for (JsonNode block : blocks) {
            outlines[block.get("properties").get("idx").asInt()] = geometry(block.get("geometry"));
        }
        return List.of(outlines);
    }

    static Metres metres() {
        return Metres.around(41.1);
    }

    private Ground graph(String file, String weight) throws IOException {
        JsonNode graph = json(file);
        Map<String, Integer> numbers = new HashMap<>();
        for (JsonNode node : graph.get("nodes")) {
            numbers.put(node.get("id").asString(), numbers.size());
        }
        Ground ground = new Ground(numbers.size());
        int u = 0;
        for (JsonNode node : graph.get("nodes")) {
            ground.weigh(u++, node.get(weight).asDouble());
        }
        u = 0;
        for (JsonNode beside : graph.get("adjacency")) {
            for (JsonNode other : beside) {
                int v = numbers.get(other.get("id").asString());
                if (u < v) {
                    ground.join(u, v, 1);
                }
            }
            u++;
        }
        return ground;
    }

    private JsonNode json(String file) throws IOException {
        try (InputStream raw = Files.newInputStream(folder.resolve(file));
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static Geometry geometry(JsonNode geometry) {
        try {
            return new GeoJsonReader().read(geometry.toString());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
