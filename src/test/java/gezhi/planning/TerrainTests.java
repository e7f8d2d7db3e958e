package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.Terrain.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TerrainTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String GRID = "350302001001001";

    private final List<Unit> units = List.of(unit("001", 0.0005), unit("002", 0.0025), unit("003", 0.0045));

    /** Two houses side by side and one across a square: as points all three would have neighbours. */
    @Test
    void unitsThatAreDrawnLieBesideEachOtherWhereTheirOutlinesDo() {
        Map<String, Geometry> outlines =
                Map.of(GRID + "001", box(0, 0.002), GRID + "002", box(0.002, 0.003), GRID + "003", box(0.004, 0.005));

        Terrain drawn = Terrain.of(units, outlines);

        assertThat(drawn.cells().getFirst()).isEqualTo(outlines.get(GRID + "001"));
        assertThat(drawn.ground().joins()).isEqualTo(2);
        assertThat(drawn.ground().cost(0)).as("metres of wall").isGreaterThan(100);
        assertThat(drawn.ground().cost(1)).as("a bridge over the square").isEqualTo(1);
    }

    @Test
    void whereOneIsNotDrawnTheGroundIsDividedHalfWay() {
        Terrain points = Terrain.of(units, Map.of(GRID + "001", box(0, 0.002)));

        assertThat(points.ground().joins()).isEqualTo(2);
        assertThat(points.ground().cost(1)).isGreaterThan(1);
    }

    private static Geometry box(double west, double east) {
        return FACTORY.toGeometry(new Envelope(west, east, 0, 0.001));
    }

    private static Unit unit(String number, double lon) {
        return new Unit(GRID + number, GRID, "350302001001", 30, lon, 0.0005, false, 0, 30);
    }
}
