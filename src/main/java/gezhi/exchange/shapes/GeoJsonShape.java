package gezhi.exchange.shapes;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Makes a geometry of a GeoJSON one (RFC 7946), shifting its coordinates on the way. Heights are left out. */
final class GeoJsonShape {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** How coordinates become WGS-84. */
    @FunctionalInterface
    interface Shift {
        Coordinate apply(double lon, double lat);
    }

    private final Shift shift;

    GeoJsonShape(Shift shift) {
        this.shift = shift;
    }

    /** Refuses with an {@link IllegalArgumentException} what is no geometry: rings not closed, coordinates that are no numbers. */
    Geometry of(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> FACTORY.createPoint(coordinate(coordinates));
            case "LineString" -> FACTORY.createLineString(coordinates(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(part)));
                yield FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException(geometry.path("type").asString("?"));
        };
    }

    private Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(FACTORY.createLinearRing(coordinates(ring))));
        if (all.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private Coordinate[] coordinates(JsonNode list) {
        Coordinate[] all = new Coordinate[list.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = coordinate(list.get(i));
        }
        return all;
    }

    private Coordinate coordinate(JsonNode pair) {
        if (!pair.path(0).isNumber() || !pair.path(1).isNumber()) {
            throw new IllegalArgumentException(pair.toString());
        }
        return shift.apply(pair.path(0).asDouble(), pair.path(1).asDouble());
    }
}
