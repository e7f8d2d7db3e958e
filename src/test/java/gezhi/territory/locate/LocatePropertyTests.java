package gezhi.territory.locate;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.demo.geometry.DemoGrid;
import gezhi.demo.geometry.DemoUnit;
import gezhi.demo.geometry.Putian;
import gezhi.territory.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** The index against plain JTS on a whole city: the same answer for any point, and a grid for every point of the city. */
class LocatePropertyTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<DemoGrid> grids = Putian.territory().grids();
    private final List<DemoUnit> units = Putian.territory().units();
    private final Geometry city = Putian.territory().outlines().get("3503");
    private final LocateIndex index = LocateIndex.of(
            grids.stream().map(grid -> new Area(grid.code(), grid.shape())).toList(),
            units.stream()
                    .map(unit -> new UnitPlace(unit.code(), unit.lon(), unit.lat()))
                    .toList());
    private final STRtree tree = new STRtree();

    LocatePropertyTests() {
        grids.forEach(grid -> tree.insert(grid.shape().getEnvelopeInternal(), grid));
    }

    @Test
    void randomPointsAgreeWithPlainJts() {
        SplittableRandom random = new SplittableRandom(1);
        Envelope box = city.getEnvelopeInternal();
        for (int i = 0; i < 40_000; i++) {
            check(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
        }
    }

    @Test
    void cornersAndEdgesAgreeWithPlainJts() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10_000; i++) {
            Coordinate[] ring = grids.get(random.nextInt(grids.size())).shape().getCoordinates();
            int at = random.nextInt(ring.length - 1);
            check(ring[at].x, ring[at].y);
            check((ring[at].x + ring[at + 1].x) / 2, (ring[at].y + ring[at + 1].y) / 2);
        }
    }

    @Test
    void everyPointOfTheCityHasAGrid() {
        IndexedPointInAreaLocator land = new IndexedPointInAreaLocator(city);
        SplittableRandom random = new SplittableRandom(3);
        Envelope box = city.getEnvelopeInternal();
        List<Coordinate> without = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            Coordinate at = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            boolean inCity = land.locate(at) != Location.EXTERIOR;
            if (inCity != (index.locate(at.x, at.y) != null)) {
                without.add(at);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyUnitFindsItselfOrAnotherUnitAtItsPlace() {
        assertThat(units).allMatch(unit -> {
            Located found = index.locate(unit.lon(), unit.lat());
            return found != null
                    && found.unit() != null
                    && found.area().equals(unit.code().substring(0, 15))
                    && found.unit().compareTo(unit.code()) <= 0;
        });
    }

    private void check(double lon, double lat) {
        Point point = FACTORY.createPoint(new Coordinate(lon, lat));
        List<DemoGrid> candidates = new ArrayList<>();
        tree.query(point.getEnvelopeInternal(), found -> candidates.add((DemoGrid) found));
        Optional<String> expected = candidates.stream()
                .filter(grid -> grid.shape().covers(point))
                .map(DemoGrid::code)
                .min(Comparator.naturalOrder());
        assertThat(Optional.ofNullable(index.locate(lon, lat)).map(Located::area))
                .as("%s %s", lon, lat)
                .isEqualTo(expected);
    }
}
