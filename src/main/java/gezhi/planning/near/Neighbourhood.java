package gezhi.planning.near;

import gezhi.planning.draw.Ground;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Joins the units of one community in a {@link Ground}: by the metres of border they have in common, less what a barrier between them is worth. What
 * is not joined so, such as an island, is joined to the nearest unit by a bridge that costs next to nothing to cut.
 */
public final class Neighbourhood {
    /** Metres a bridge is worth. */
    private static final double BRIDGE = 1;

    /**
     * Barriers and what it is worth, in metres of border, that a grid ends there.
     *
     * @param lines roads, rivers, walls
     * @param worth metres, 0 or more
     */
    public record Barred(Barriers lines, double worth) {}

    private Neighbourhood() {}

    /**
     * Units that stand at points, divided from each other half-way.
     *
     * @param units their numbers in the ground
     * @param points where each stands, in the same order
     * @param outline of the community; null for none
     */
    public static void ofPoints(
            Ground ground, int[] units, List<Coordinate> points, @Nullable Geometry outline, @Nullable Barred barred) {
        ofOutlines(ground, units, points, Cells.of(points, outline), barred);
    }

    /** Units that have an outline; {@code points} lie inside them. */
    public static void ofOutlines(
            Ground ground,
            int[] units,
            List<Coordinate> points,
            List<? extends Geometry> outlines,
            @Nullable Barred barred) {
        if (units.length == 0) {
            return;
        }
        Metres metres = Metres.around(points.getFirst().y);
        Map<Long, Double> lengths = new TreeMap<>();
        Borders.find(
                outlines,
                metres,
                (a, b, length) -> lengths.merge((long) Math.min(a, b) << 32 | Math.max(a, b), length, Double::sum));
        int[] above = new int[units.length];
        Arrays.setAll(above, i -> i);
        lengths.forEach((pair, length) -> {
            int a = (int) (pair >> 32);
            int b = (int) (long) pair;
            above[top(above, a)] = top(above, b);
            double times = barred == null ? 0 : barred.lines().between(points.get(a), points.get(b));
            if (barred != null && times > 0) {
                ground.joinAcross(units[a], units[b], length, times * barred.worth());
            } else {
                ground.join(units[a], units[b], length);
            }
        });
        bridge(ground, units, points, above, metres);
    }

    /** Joins pieces by their nearest units until there is one; few pieces, so each with all. */
    private static void bridge(Ground ground, int[] units, List<Coordinate> points, int[] above, Metres metres) {
        boolean[] done = new boolean[units.length];
        int main = top(above, 0);
        for (int i = 0; i < units.length; i++) {
            done[i] = top(above, i) == main;
        }
        while (true) {
            int from = -1;
            int to = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < units.length; i++) {
                for (int j = 0; !done[i] && j < units.length; j++) {
                    double distance = done[j] ? metres.between(points.get(i), points.get(j)) : Double.POSITIVE_INFINITY;
                    if (distance < least) {
                        least = distance;
                        from = i;
                        to = j;
                    }
                }
            }
            if (from < 0) {
                return;
            }
            ground.join(units[from], units[to], BRIDGE);
            int piece = top(above, from);
            for (int i = 0; i < units.length; i++) {
                done[i] |= top(above, i) == piece;
            }
        }
    }

    private static int top(int[] above, int of) {
        int at = of;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }
}
