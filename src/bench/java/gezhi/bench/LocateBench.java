package gezhi.bench;

import gezhi.demo.geometry.CityGenerator;
import gezhi.demo.geometry.DemoGrid;
import gezhi.demo.geometry.DemoTerritory;
import gezhi.demo.geometry.DemoUnit;
import gezhi.territory.Located;
import gezhi.territory.locate.Area;
import gezhi.territory.locate.LocateIndex;
import gezhi.territory.locate.UnitPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Grid and unit of random points of the demonstration city, one thread, beside plain JTS: candidates from an STRtree,
 * {@code covers} on each, then the nearest of the grid's units. Both must give the same answers.
 */
final class LocateBench implements Bench {
    private static final int POINTS = 200_000;
    private static final int ROUNDS = 7;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final DemoTerritory city = CityGenerator.putian();
    private final Coordinate[] points = points();

    @Override
    public List<Result> run() {
        long start = System.nanoTime();
        LocateIndex index = LocateIndex.of(
                city.grids().stream()
                        .map(grid -> new Area(grid.code(), grid.shape()))
                        .toList(),
                city.units().stream()
                        .map(unit -> new UnitPlace(unit.code(), unit.lon(), unit.lat()))
                        .toList());
        System.out.printf(Locale.ROOT, "index built in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        Plain plain = new Plain(city);
        compare(index, plain);
        double ours = best(POINTS, at -> index.locate(at.x, at.y));
        double theirs = best(POINTS / 10, plain::locate);
        String what = String.format(
                Locale.ROOT,
                "grid and unit of a point; %,d grids, %,d units, %,d points, none without a grid",
                city.grids().size(),
                city.units().size(),
                POINTS);
        return List.of(
                new Result(what, rate(ours), "JTS covers on an STRtree", rate(theirs), ours / theirs, ">= 250,000/s"));
    }

    /** Look-ups per second of the best round; the first rounds warm up. */
    private double best(int count, Function<Coordinate, @Nullable Located> locate) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int found = 0;
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                Located located = locate.apply(points[i]);
                found += located == null ? 0 : located.area().length();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (found != count * 15) {
                throw new IllegalStateException("a point of the city has no grid");
            }
            best = Math.max(best, count / seconds);
        }
        return best;
    }

    private void compare(LocateIndex index, Plain plain) {
        for (int i = 0; i < POINTS; i += 20) {
            Located ours = index.locate(points[i].x, points[i].y);
            if (ours == null || !ours.equals(plain.locate(points[i]))) {
                throw new IllegalStateException("different answers at " + points[i]);
            }
        }
    }

    private Coordinate[] points() {
        Geometry whole = city.outlines().get(CityGenerator.PUTIAN);
        IndexedPointInAreaLocator land = new IndexedPointInAreaLocator(whole);
        Envelope box = whole.getEnvelopeInternal();
        SplittableRandom random = new SplittableRandom(7);
        Coordinate[] drawn = new Coordinate[POINTS];
        int size = 0;
        while (size < POINTS) {
            Coordinate at = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (land.locate(at) == Location.INTERIOR) {
                drawn[size++] = at;
            }
        }
        return drawn;
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    /** The opponent. */
    private static final class Plain {
        private final STRtree tree = new STRtree();
        private final Map<String, List<DemoUnit>> units;

        Plain(DemoTerritory city) {
            city.grids().forEach(grid -> tree.insert(grid.shape().getEnvelopeInternal(), grid));
            tree.build();
            units = city.units().stream()
                    .collect(Collectors.groupingBy(unit -> unit.code().substring(0, 15)));
        }

        @Nullable
        Located locate(Coordinate at) {
            Point point = FACTORY.createPoint(at);
            List<DemoGrid> candidates = new ArrayList<>();
            tree.query(point.getEnvelopeInternal(), found -> candidates.add((DemoGrid) found));
            return candidates.stream()
                    .filter(grid -> grid.shape().covers(point))
                    .map(DemoGrid::code)
                    .min(Comparator.naturalOrder())
                    .map(code -> new Located(code, nearest(code, at)))
                    .orElse(null);
        }

        private String nearest(String grid, Coordinate at) {
            List<DemoUnit> own = units.get(grid);
            double shorten = Math.cos(Math.toRadians(own.getFirst().lat()));
            DemoUnit best = own.getFirst();
            double least = Double.POSITIVE_INFINITY;
            for (DemoUnit unit : own) {
                double dx = (unit.lon() - at.x) * shorten;
                double dy = unit.lat() - at.y;
                if (dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    best = unit;
                }
            }
            return best.code();
        }
    }
}
