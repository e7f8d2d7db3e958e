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

    /** Lines, in degrees. */
    public Barriers(List<? extends Geometry> lines) {
        lines.forEach(line -> this.lines.insert(line.getEnvelopeInternal(), line));
        this.lines.build();
    }

    /** Whether the straight way from one to the other crosses or touches one. */
    public boolean between(Coordinate one, Coordinate other) {
        LineString way = FACTORY.createLineString(new Coordinate[] {one, other});
        boolean[] crossed = {false};
        lines.query(way.getEnvelopeInternal(), line -> crossed[0] |= ((Geometry) line).intersects(way));
        return crossed[0];
    }
}
