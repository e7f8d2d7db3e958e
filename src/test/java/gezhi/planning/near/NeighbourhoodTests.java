package gezhi.planning.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gezhi.planning.draw.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class NeighbourhoodTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double STEP = 0.001;
    private static final double METRES = 111.195;

    @Test
    void sharedBordersHaveTheirLengthAndCornersDoNot() {
        TreeMap<String, Double> found =
                found(List.of(box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 1, 1, 2), box(1, 1, 2, 2)));

        assertThat(found.keySet()).containsExactly("0-1", "0-2", "1-3", "2-3");
        assertThat(found.get("0-1")).isCloseTo(METRES, within(0.01));
    }

    @Test
    void aLongBorderIsSharedWithEachOfTheShortOnesBesideIt() {
        TreeMap<String, Double> found =
                found(List.of(box(0, 0, 1, 3), box(1, 0, 2, 1), box(1, 1, 2, 3), box(3, 0, 4, 3)));

        assertThat(found.keySet()).containsExactly("0-1", "0-2", "1-2");
        assertThat(found.get("0-2")).isCloseTo(2 * METRES, within(0.01));
    }

    @Test
    void pointsAreNeighboursWhereTheirGroundMeets() {
        Ground ground = new Ground(9);
        List<Coordinate> points = new ArrayList<>();
        IntStream.range(0, 9).forEach(i -> points.add(new Coordinate((i % 3 + 0.5) * STEP, (i / 3 + 0.5) * STEP)));

        Neighbourhood.ofPoints(ground, units(9), points, box(0, 0, 3, 3), null);

        assertThat(IntStream.range(0, ground.joins()).filter(j -> ground.cost(j) > 1))
                .hasSize(12);
    }

    @Test
    void unitsAtOnePlaceAndIslandsAreBridged() {
        Ground ground = new Ground(4);
        List<Coordinate> points = List.of(
                new Coordinate(0.5 * STEP, 0.5 * STEP),
                new Coordinate(0.5 * STEP, 0.5 * STEP),
                new Coordinate(1.5 * STEP, 0.5 * STEP),
                new Coordinate(5.5 * STEP, 0.5 * STEP));
        Geometry islands = FACTORY.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {
            (org.locationtech.jts.geom.Polygon) box(0, 0, 2, 1), (org.locationtech.jts.geom.Polygon) box(5, 0, 6, 1)
        });

        Neighbourhood.ofPoints(ground, units(4), points, islands, null);

        assertThat(IntStream.range(0, ground.joins())
                        .mapToObj(j -> Math.min(ground.one(j), ground.other(j)) + "-"
                                + Math.max(ground.one(j), ground.other(j))))
                .containsExactlyInAnyOrder("0-1", "0-2", "2-3");
    }

    @Test
    void aBarrierMakesABorderCheap() {
        Ground ground = new Ground(2);
        LineString river = FACTORY.createLineString(
                new Coordinate[] {new Coordinate(STEP, -STEP), new Coordinate(STEP, 5 * STEP)});
        List<Coordinate> points =
                List.of(new Coordinate(0.5 * STEP, 0.5 * STEP), new Coordinate(1.5 * STEP, 0.5 * STEP));

        Neighbourhood.ofPoints(
                ground,
                units(2),
                points,
                box(0, 0, 2, 1),
                new Neighbourhood.Barred(new Barriers(List.of(new Barriers.Line(river, 1))), 200));

        assertThat(ground.cost(0)).isCloseTo(METRES - 200, within(0.1));
    }

    private static TreeMap<String, Double> found(List<Geometry> outlines) {
        TreeMap<String, Double> found = new TreeMap<>();
        Borders.find(
                outlines,
                Metres.around(0),
                (one, other, length) ->
                        found.merge(Math.min(one, other) + "-" + Math.max(one, other), length, Double::sum));
        return found;
    }

    private static int[] units(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static Geometry box(double x, double y, double toX, double toY) {
        return FACTORY.toGeometry(new Envelope(x * STEP, toX * STEP, y * STEP, toY * STEP));
    }
}
