package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** Groups points into a given number of compact groups (k-means, started from points spread far apart). */
final class Clusters {
    private static final int ROUNDS = 12;

    private final List<Coordinate> points;
    private final double[] x;
    private final double[] y;
    private final int[] group;

    private Clusters(List<Coordinate> points, int count) {
        this.points = points;
        x = new double[count];
        y = new double[count];
        group = new int[points.size()];
    }

    /** Exactly {@code count} groups, none of them empty; needs at least as many different points. */
    static List<List<Coordinate>> of(List<Coordinate> points, int count, SplittableRandom random) {
        Clusters clusters = new Clusters(points, count);
        clusters.spread(random);
        for (int round = 0; round < ROUNDS; round++) {
            clusters.assign();
            clusters.centre();
        }
        clusters.assign();
        clusters.fillEmpty();
        return clusters.groups();
    }

    /** The point of the group that is nearest to its middle: always on land, as the middle may not be. */
    static Coordinate middle(List<Coordinate> group) {
        double mx = group.stream().mapToDouble(p -> p.x).average().orElseThrow();
        double my = group.stream().mapToDouble(p -> p.y).average().orElseThrow();
        Coordinate best = group.getFirst();
        for (Coordinate point : group) {
            if (square(point.x - mx, point.y - my) < square(best.x - mx, best.y - my)) {
                best = point;
            }
        }
        return best;
    }

    /** The next start is drawn with a chance that grows with the square of its distance to those already drawn. */
    private void spread(SplittableRandom random) {
        double[] nearest = new double[points.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        Coordinate next = points.get(random.nextInt(points.size()));
        for (int k = 0; k < x.length; k++) {
            x[k] = next.x;
            y[k] = next.y;
            double sum = 0;
            for (int i = 0; i < nearest.length; i++) {
                Coordinate p = points.get(i);
                nearest[i] = Math.min(nearest[i], square(p.x - next.x, p.y - next.y));
                sum += nearest[i];
            }
            next = points.get(draw(nearest, random.nextDouble() * sum));
        }
    }

    private static int draw(double[] weights, double at) {
        double left = at;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private void assign() {
        for (int i = 0; i < group.length; i++) {
            Coordinate p = points.get(i);
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < x.length; k++) {
                double distance = square(p.x - x[k], p.y - y[k]);
                if (distance < least) {
                    least = distance;
                    group[i] = k;
                }
            }
        }
    }

    private void centre() {
        double[] sumX = new double[x.length];
        double[] sumY = new double[x.length];
        int[] size = new int[x.length];
        for (int i = 0; i < group.length; i++) {
            sumX[group[i]] += points.get(i).x;
            sumY[group[i]] += points.get(i).y;
            size[group[i]]++;
        }
        for (int k = 0; k < x.length; k++) {
            if (size[k] > 0) {
                x[k] = sumX[k] / size[k];
                y[k] = sumY[k] / size[k];
            }
        }
    }

    /** A group that lost all its points takes one from the largest. */
    private void fillEmpty() {
        int[] size = new int[x.length];
        for (int k : group) {
            size[k]++;
        }
        for (int k = 0; k < size.length; k++) {
            if (size[k] == 0) {
                int largest = 0;
                for (int other = 0; other < size.length; other++) {
                    largest = size[other] > size[largest] ? other : largest;
                }
                int from = largest;
                int taken = IntStream.range(0, group.length)
                        .filter(i -> group[i] == from)
                        .findFirst()
                        .orElseThrow();
                group[taken] = k;
                size[from]--;
                size[k]++;
            }
        }
    }

    private List<List<Coordinate>> groups() {
        List<List<Coordinate>> groups = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < group.length; i++) {
            groups.get(group[i]).add(points.get(i));
        }
        return groups;
    }

    private static double square(double dx, double dy) {
        return dx * dx + dy * dy;
    }
}
