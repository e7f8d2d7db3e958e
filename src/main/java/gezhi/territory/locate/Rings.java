package gezhi.territory.locate;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of a polygon or multipolygon in plain arrays, laid out for the test "does it cover this point". The test is
 * exact: the side of an edge is decided in extended precision when doubles cannot, so two neighbours that share an edge
 * never disagree about it.
 */
final class Rings {
    private static final int OUTSIDE = 0;
    private static final int CROSSED = 1;
    private static final int ON_EDGE = 2;

    private final double[][] xs;
    private final double[][] ys;
    private final Envelope envelope;

    private Rings(double[][] xs, double[][] ys, Envelope envelope) {
        this.xs = xs;
        this.ys = ys;
        this.envelope = envelope;
    }

    static Rings of(Geometry shape) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (!(shape.getGeometryN(i) instanceof Polygon polygon)) {
                throw new IllegalArgumentException("not a polygon: " + shape.getGeometryType());
            }
            lines.add(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                lines.add(polygon.getInteriorRingN(hole));
            }
        }
        double[][] xs = new double[lines.size()][];
        double[][] ys = new double[lines.size()][];
        for (int ring = 0; ring < lines.size(); ring++) {
            CoordinateSequence points = lines.get(ring).getCoordinateSequence();
            xs[ring] = new double[points.size()];
            ys[ring] = new double[points.size()];
            for (int i = 0; i < points.size(); i++) {
                xs[ring][i] = points.getX(i);
                ys[ring][i] = points.getY(i);
            }
        }
        return new Rings(xs, ys, shape.getEnvelopeInternal());
    }

    Envelope envelope() {
        return envelope;
    }

    /** True when the point lies inside or on the edge. */
    boolean covers(double x, double y) {
        if (!envelope.covers(x, y)) {
            return false;
        }
        int crossings = 0;
        for (int ring = 0; ring < xs.length; ring++) {
            double[] px = xs[ring];
            double[] py = ys[ring];
            for (int i = 1; i < px.length; i++) {
                int hit = ray(px[i - 1], py[i - 1], px[i], py[i], x, y);
                if (hit == ON_EDGE) {
                    return true;
                }
                crossings += hit;
            }
        }
        return (crossings & 1) == 1;
    }

    /** What a ray from the point to the east meets at the edge a-b; an edge counts at its upper end only. */
    private static int ray(double ax, double ay, double bx, double by, double x, double y) {
        if (ax < x && bx < x) {
            return OUTSIDE;
        }
        if (ay == y && by == y) {
            return Math.min(ax, bx) <= x && x <= Math.max(ax, bx) ? ON_EDGE : OUTSIDE;
        }
        if ((bx == x && by == y) || (ax == x && ay == y)) {
            return ON_EDGE;
        }
        if (ay > y == by > y) {
            return OUTSIDE;
        }
        int side = CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, x, y);
        if (side == 0) {
            return ON_EDGE;
        }
        return (side > 0) == (by > ay) ? CROSSED : OUTSIDE;
    }

    /** Calls {@code edges} with every edge. */
    void forEachEdge(EdgeConsumer edges) {
        for (int ring = 0; ring < xs.length; ring++) {
            for (int i = 1; i < xs[ring].length; i++) {
                edges.accept(xs[ring][i - 1], ys[ring][i - 1], xs[ring][i], ys[ring][i]);
            }
        }
    }

    interface EdgeConsumer {
        void accept(double ax, double ay, double bx, double by);
    }
}
