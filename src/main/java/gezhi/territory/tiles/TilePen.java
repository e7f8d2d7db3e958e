package gezhi.territory.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Brings shapes from the unit square onto one tile: cut off at its margin, rounded to its units. */
final class TilePen {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final TileAddress address;
    private final Envelope reach;
    private final Geometry frame;

    TilePen(TileAddress address) {
        this.address = address;
        this.reach = address.reach();
        this.frame = FACTORY.toGeometry(reach);
    }

    Envelope reach() {
        return reach;
    }

    /** What of the shape is seen on the tile, with {@code tags}; null when nothing is. */
    @Nullable
    Geometry draw(Geometry shape, Map<String, Object> tags) {
        Geometry seen = reach.covers(shape.getEnvelopeInternal())
                ? shape
                : OverlayNGRobust.overlay(shape, frame, OverlayNG.INTERSECTION);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < seen.getNumGeometries(); i++) {
            Geometry part = part(seen.getGeometryN(i));
            if (part != null && part.getDimension() == shape.getDimension()) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        Geometry drawn = FACTORY.buildGeometry(parts);
        drawn.setUserData(tags);
        return drawn;
    }

    /** A point, when it lies on the tile proper; on the margin it belongs to the neighbour if {@code once}. */
    @Nullable
    Geometry point(Coordinate at, boolean once, Map<String, Object> tags) {
        double x = address.toTileX(at.x);
        double y = address.toTileY(at.y);
        boolean onTile = x >= 0 && y >= 0 && x < TileAddress.EXTENT && y < TileAddress.EXTENT;
        if (!(onTile || (!once && reach.covers(at)))) {
            return null;
        }
        Geometry point = FACTORY.createPoint(new Coordinate(x, y));
        point.setUserData(tags);
        return point;
    }

    private @Nullable Geometry part(Geometry part) {
        return switch (part) {
            case Polygon polygon -> polygon(polygon);
            case LineString line -> {
                Coordinate[] points = rounded(line.getCoordinates());
                yield points.length < 2 ? null : FACTORY.createLineString(points);
            }
            default -> null;
        };
    }

    private @Nullable Polygon polygon(Polygon polygon) {
        LinearRing shell = ring(polygon.getExteriorRing());
        if (shell == null) {
            return null;
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = ring(polygon.getInteriorRingN(i));
            if (hole != null) {
                holes.add(hole);
            }
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private @Nullable LinearRing ring(LineString ring) {
        Coordinate[] points = rounded(ring.getCoordinates());
        return points.length < 4 ? null : FACTORY.createLinearRing(points);
    }

    private Coordinate[] rounded(Coordinate[] points) {
        List<Coordinate> rounded = new ArrayList<>(points.length);
        for (Coordinate point : points) {
            Coordinate at = new Coordinate(address.toTileX(point.x), address.toTileY(point.y));
            if (rounded.isEmpty() || !rounded.getLast().equals2D(at)) {
                rounded.add(at);
            }
        }
        return rounded.toArray(Coordinate[]::new);
    }
}
