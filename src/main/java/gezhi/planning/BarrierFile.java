package gezhi.planning;

import gezhi.planning.GroundworkOutcome.Faulty;
import gezhi.planning.GroundworkOutcome.Refused;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.near.Metres;
import gezhi.platform.web.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Barriers as a GeoJSON feature collection, in WGS-84. Of the properties {@code kind} (ROAD, RAILWAY, RIVER, WALL; may be missing), {@code name} and
 * {@code cost} (how much more than others it counts, 0.1 to 10) are read.
 */
final class BarrierFile {
    static final int MOST_FEATURES = 20_000;
    static final int MOST_CORNERS = 200_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GeoJsonReader shapes = new GeoJsonReader();
    private final List<Barrier> barriers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int corners;

    private BarrierFile() {}

    /** @param wrong why the file is not taken; null when it is */
    record Told(List<Barrier> barriers, @Nullable GroundworkOutcome wrong) {
        private static Told refused(Reason reason) {
            return new Told(List.of(), new Refused(reason));
        }
    }

    static Told read(String text) {
        JsonNode features;
        try {
            features = JSON.readTree(text).path("features");
        } catch (JacksonException unreadable) {
            return Told.refused(Reason.NOT_GEOJSON);
        }
        if (!features.isArray() || features.isEmpty()) {
            return Told.refused(Reason.NOT_GEOJSON);
        }
        BarrierFile file = new BarrierFile();
        for (int i = 0; i < Math.min(features.size(), MOST_FEATURES + 1); i++) {
            file.take(features.get(i), String.valueOf(i + 1));
        }
        if (features.size() > MOST_FEATURES || file.corners > MOST_CORNERS) {
            return Told.refused(Reason.TOO_MANY);
        }
        return file.faults.isEmpty() ? new Told(file.barriers, null) : new Told(List.of(), new Faulty(file.faults));
    }

    private void take(JsonNode feature, String number) {
        JsonNode said = feature.path("properties");
        Optional<Barrier.Kind> kind = Barrier.Kind.of(said.path("kind").asString(""));
        double times = said.path("cost").isMissingNode() || said.path("cost").isNull()
                ? 1
                : said.path("cost").asDouble(Double.NaN);
        Optional<Geometry> shape = shape(feature.path("geometry"));
        if (kind.isEmpty()) {
            fault("barrier-kind", number);
        } else if (!(times >= Barrier.LEAST && times <= Barrier.MOST)) {
            fault("barrier-cost", number);
        } else if (shape.isEmpty()) {
            fault("barrier-shape", number);
        } else {
            corners += shape.get().getNumPoints();
            String name = Typed.stripped(said.path("name").asString(""));
            String told = name.substring(
                    0,
                    name.offsetByCodePoints(0, Math.min(Barrier.LONGEST_NAME, name.codePointCount(0, name.length()))));
            barriers.add(new Barrier(kind.get(), told, times, metres(shape.get()), shape.get()));
        }
    }

    private void fault(String kind, String number) {
        if (faults.size() < Assignment.MOST_FAULTS) {
            faults.add(Assignment.named(kind, number));
        }
    }

    /** Lines and areas on the globe; what is none is refused, and an area whose border crosses itself. */
    private Optional<Geometry> shape(JsonNode geometry) {
        try {
            Geometry shape = shapes.read(geometry.toString());
            boolean onGlobe =
                    Arrays.stream(shape.getCoordinates()).allMatch(at -> Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90);
            return !shape.isEmpty() && shape.getDimension() >= 1 && onGlobe && shape.isValid()
                    ? Optional.of(shape)
                    : Optional.empty();
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static int metres(Geometry shape) {
        Metres metres = Metres.around(shape.getEnvelopeInternal().centre().y);
        double length = 0;
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            Coordinate[] line = shape.getGeometryN(part).getCoordinates();
            for (int i = 1; i < line.length; i++) {
                length += metres.between(line[i - 1], line[i]);
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.round(length));
    }
}
