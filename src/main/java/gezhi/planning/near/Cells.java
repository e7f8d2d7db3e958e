package gezhi.planning.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The ground around points: what is nearer to one than to any other, cut off at an outline. Points at the same place share a cell, which the first of
 * them gets; the others get none.
 */
public final class Cells {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Cells() {}

    /** A cell for each point, in degrees; empty where another point is at the same place or the cell lies outside the outline. */
    public static List<Geometry> of(List<Coordinate> points, @Nullable Geometry outline) {
        List<Geometry> cells = new ArrayList<>();
        Envelope box = new Envelope();
        points.forEach(box::expandToInclude);
        if (outline != null) {
            box.expandToInclude(outline.getEnvelopeInternal());
        }
        Metres metres = Metres.around(box.isNull() ? 0 : box.centre().y);
        Map<Coordinate, Integer> sites = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            cells.add(FACTORY.createPolygon());
            sites.putIfAbsent(flat(points.get(i), metres), i);
        }
        if (sites.size() == 1) {
            sites.values().forEach(i -> cells.set(i, outline == null ? cells.get(i) : outline));
            return cells;
        }
        Geometry diagram = diagram(sites, box, metres);
        @Nullable PreparedGeometry inside = outline == null ? null : PreparedGeometryFactory.prepare(outline);
        for (int g = 0; g < diagram.getNumGeometries(); g++) {
            Geometry cell = diagram.getGeometryN(g);
            Integer number = sites.get((Coordinate) cell.getUserData());
            if (number != null) {
                cells.set(number, cut(degrees(cell, metres), inside));
            }
        }
        return cells;
    }

    private static Geometry diagram(Map<Coordinate, Integer> sites, Envelope box, Metres metres) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites.keySet());
        Envelope flat = new Envelope(
                flat(new Coordinate(box.getMinX(), box.getMinY()), metres),
                flat(new Coordinate(box.getMaxX(), box.getMaxY()), metres));
        flat.expandBy(1000);
        builder.setClipEnvelope(flat);
        return builder.getDiagram(FACTORY);
    }

    private static Coordinate flat(Coordinate at, Metres metres) {
        return new Coordinate(at.x * metres.lon(), at.y * metres.lat());
    }

    private static Geometry degrees(Geometry cell, Metres metres) {
        Coordinate[] ring = cell.getCoordinates();
        Coordinate[] lonLat = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            lonLat[i] = new Coordinate(ring[i].x / metres.lon(), ring[i].y / metres.lat());
        }
        lonLat[ring.length - 1] = lonLat[0];
        return FACTORY.createPolygon(lonLat);
    }

    private static Geometry cut(Geometry cell, @Nullable PreparedGeometry inside) {
        return inside == null || inside.containsProperly(cell) ? cell : cell.intersection(inside.getGeometry());
    }
}
