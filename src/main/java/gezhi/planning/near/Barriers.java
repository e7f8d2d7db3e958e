package gezhi.planning.near;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/** Roads, rivers and walls that a grid should rather not span. */
public final class Barriers {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree lines = new STRtree();

    /**
     * One of them.
     *
     * @param shape a line or an area, in degrees
     * @param times how much more than others it counts, above 0
     */
    public record Line(Geometry shape, double times) {}

    public Barriers(List<Line> lines) {
        lines.forEach(line -> this.lines.insert(line.shape().getEnvelopeInternal(), line));
        this.lines.build();
    }

    /** How much the straight way from one to the other is barred: the most that one counts which it crosses or touches; 0 when none. */
    public double between(Coordinate one, Coordinate other) {
        LineString way = FACTORY.createLineString(new Coordinate[] {one, other});
        double[] most = {0};
        lines.query(way.getEnvelopeInternal(), found -> {
            Line line = (Line) found;
            if (line.times() > most[0] && line.shape().intersects(way)) {
                most[0] = line.times();
            }
        });
        return most[0];
    }
}
