package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Lines that are brought together on one fixed grid of a millionth of a degree (about 10 cm), so that every crossing is a
 * point of the grid and the faces between the lines fit together without gap or overlap.
 */
final class Linework {
    private static final double STEPS_PER_DEGREE = 1e6;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<NodedSegmentString> lines = new ArrayList<>();

    void add(Coordinate[] line) {
        lines.add(new NodedSegmentString(line, null));
    }

    void addOutline(Geometry shape) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            add(polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                add(polygon.getInteriorRingN(hole).getCoordinates());
            }
        }
    }

    @SuppressWarnings("unchecked")
    List<Polygon> faces() {
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(STEPS_PER_DEGREE));
        noder.computeNodes(lines);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(pieces(noder.getNodedSubstrings()));
        return List.copyOf((Collection<Polygon>) polygonizer.getPolygons());
    }

    /** Every piece once, whoever drew it. */
    private List<LineString> pieces(Collection<?> noded) {
        Set<Piece> seen = new HashSet<>();
        List<LineString> pieces = new ArrayList<>();
        for (Object string : noded) {
            Coordinate[] points = ((SegmentString) string).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                if (!points[i].equals2D(points[i - 1]) && seen.add(Piece.of(points[i - 1], points[i]))) {
                    pieces.add(factory.createLineString(new Coordinate[] {points[i - 1], points[i]}));
                }
            }
        }
        return pieces;
    }

    /** A straight piece between two points, the same in both directions. */
    record Piece(double ax, double ay, double bx, double by) {

        static Piece of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Piece(a.x, a.y, b.x, b.y) : new Piece(b.x, b.y, a.x, a.y);
        }
    }
}
