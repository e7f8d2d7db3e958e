package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Where people live in one county: a lattice of 200 m over its land, every point given to the town with the nearest seat
 * and weighted by how built-up it is. From it come the sample points of a town.
 */
final class Landscape {
    private static final double STEP_KM = 0.2;

    /** A town that is one farm or zone does not reach half way to its neighbours; square kilometres off its distances. */
    private static final double SMALL_TOWN = 12;

    private final Plane plane;
    private final IndexedPointInAreaLocator land;
    private final Map<String, List<Coordinate>> points = new LinkedHashMap<>();
    private final Map<String, double[]> reach = new LinkedHashMap<>();

    Landscape(Plane plane, Geometry county, List<Town> towns, List<Town> allTowns) {
        this.plane = plane;
        this.land = new IndexedPointInAreaLocator(county);
        towns.forEach(town -> points.put(town.code(), new ArrayList<>()));
        Envelope box = county.getEnvelopeInternal();
        Coordinate low = plane.toPlane(box.getMinX(), box.getMinY());
        Coordinate high = plane.toPlane(box.getMaxX(), box.getMaxY());
        for (double y = low.y; y <= high.y; y += STEP_KM) {
            for (double x = low.x; x <= high.x; x += STEP_KM) {
                if (isLand(x, y)) {
                    points.computeIfAbsent(nearest(towns, x, y).code(), code -> new ArrayList<>())
                            .add(new Coordinate(x, y));
                }
            }
        }
        points.forEach((town, lattice) -> reach.put(town, cumulate(lattice, allTowns)));
    }

    /** {@code count} points on the town's land, more of them where it is built up. */
    List<Coordinate> sample(Town town, int count, SplittableRandom random) {
        List<Coordinate> lattice = points.getOrDefault(town.code(), List.of());
        double[] sums = reach.getOrDefault(town.code(), new double[0]);
        if (lattice.isEmpty()) {
            throw new IllegalStateException("no land for " + town.code());
        }
        List<Coordinate> sample = new ArrayList<>(count);
        while (sample.size() < count) {
            int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            Coordinate point = lattice.get(Math.min(at < 0 ? -at - 1 : at, sums.length - 1));
            double x = point.x + (random.nextDouble() - 0.5) * STEP_KM;
            double y = point.y + (random.nextDouble() - 0.5) * STEP_KM;
            if (isLand(x, y)) {
                sample.add(new Coordinate(x, y));
            }
        }
        return sample;
    }

    private boolean isLand(double x, double y) {
        return land.locate(plane.toLonLat(x, y)) == Location.INTERIOR;
    }

    private static Town nearest(List<Town> towns, double x, double y) {
        Town best = towns.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Town town : towns) {
            double distance = town.squareTo(x, y) + (town.communities() == 1 ? SMALL_TOWN : 0);
            if (distance < least) {
                least = distance;
                best = town;
            }
        }
        return best;
    }

    private static double[] cumulate(List<Coordinate> lattice, List<Town> towns) {
        double[] sums = new double[lattice.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            Coordinate p = lattice.get(i);
            sum += 1;
            for (Town town : towns) {
                sum += town.builtUp(p.x, p.y);
            }
            sums[i] = sum;
        }
        return sums;
    }

    /**
     * A town on the plane.
     *
     * @param x kilometres east
     * @param y kilometres north
     * @param communities how many communities it has
     */
    record Town(String code, String name, double x, double y, int communities) {

        double squareTo(double px, double py) {
            return (px - x) * (px - x) + (py - y) * (py - y);
        }

        /** How much denser than open country: a hill around the seat, higher and wider for a subdistrict. */
        double builtUp(double px, double py) {
            double height = name.endsWith("街道") ? 25 : name.endsWith("镇") ? 6 : 3;
            double width = name.endsWith("街道") ? 2.2 : 1.4;
            double square = squareTo(px, py) / (width * width);
            return square > 16 ? 0 : height * StrictMath.exp(-square / 2);
        }
    }
}
