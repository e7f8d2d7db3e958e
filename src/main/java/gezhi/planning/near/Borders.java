package gezhi.planning.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Common borders of outlines. Stretches with the same two ends are found by their ends; what is left, where one outline has a corner that the other
 * has not, by lying on each other.
 */
public final class Borders {
    /** How far, in degrees, a corner may lie beside the other's border: about 0.2 m, what rounding to a millionth does. */
    private static final double BESIDE = 2e-6;

    private final Metres metres;
    private final Found found;
    private double[] at = new double[1 << 12];
    private int[] owner = new int[1 << 10];
    private boolean[] matched = {};
    private int size;

    /** Takes what is found; a pair may come several times. */
    public interface Found {
        void border(int one, int other, double length);
    }

    private Borders(Metres metres, Found found) {
        this.metres = metres;
        this.found = found;
    }

    /** Outlines are numbered as listed; polygons, multipolygons or empty, in degrees, without overlap. */
    public static void find(List<? extends Geometry> outlines, Metres metres, Found found) {
        Borders borders = new Borders(metres, found);
        for (int i = 0; i < outlines.size(); i++) {
            borders.read(outlines.get(i), i);
        }
        borders.matchEnds();
        borders.matchLying();
    }

    private void read(Geometry outline, int number) {
        for (int g = 0; g < outline.getNumGeometries(); g++) {
            if (outline.getGeometryN(g) instanceof Polygon polygon && !polygon.isEmpty()) {
                read(polygon.getExteriorRing().getCoordinates(), number);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    read(polygon.getInteriorRingN(hole).getCoordinates(), number);
                }
            }
        }
    }

    private void read(Coordinate[] ring, int number) {
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = ring[i - 1];
            Coordinate b = ring[i];
            if (a.equals2D(b)) {
                continue;
            }
            boolean ordered = a.x < b.x || a.x == b.x && a.y < b.y;
            Coordinate first = ordered ? a : b;
            Coordinate last = ordered ? b : a;
            if (size == owner.length) {
                owner = Arrays.copyOf(owner, size * 2);
                at = Arrays.copyOf(at, size * 8);
            }
            at[size * 4] = first.x;
            at[size * 4 + 1] = first.y;
            at[size * 4 + 2] = last.x;
            at[size * 4 + 3] = last.y;
            owner[size++] = number;
        }
    }

    private void matchEnds() {
        matched = new boolean[size];
        int[] table = new int[Integer.highestOneBit(Math.max(2, size)) * 4];
        Arrays.fill(table, -1);
        for (int s = 0; s < size; s++) {
            int slot = hash(s) & (table.length - 1);
            while (table[slot] >= 0 && !same(table[slot], s)) {
                slot = (slot + 1) & (table.length - 1);
            }
            int other = table[slot];
            if (other < 0) {
                table[slot] = s;
            } else if (owner[other] != owner[s]) {
                matched[s] = true;
                matched[other] = true;
                found.border(owner[other], owner[s], length(s));
            }
        }
    }

    private int hash(int s) {
        long bits = 17;
        for (int i = 0; i < 4; i++) {
            // 0.0 and -0.0 are the same place.
            bits = bits * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(at[s * 4 + i] + 0.0);
        }
        bits ^= bits >>> 32;
        bits *= 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 32);
    }

    private boolean same(int s, int t) {
        for (int i = 0; i < 4; i++) {
            if (at[s * 4 + i] != at[t * 4 + i]) {
                return false;
            }
        }
        return true;
    }

    private double length(int s) {
        return metres.between(at[s * 4], at[s * 4 + 1], at[s * 4 + 2], at[s * 4 + 3]);
    }

    private void matchLying() {
        STRtree tree = new STRtree();
        List<Integer> left = new ArrayList<>();
        for (int s = 0; s < size; s++) {
            if (!matched[s]) {
                left.add(s);
                tree.insert(box(s), s);
            }
        }
        for (int s : left) {
            Envelope around = box(s);
            around.expandBy(BESIDE);
            tree.query(around, other -> lie(s, (Integer) other));
        }
    }

    private Envelope box(int s) {
        return new Envelope(at[s * 4], at[s * 4 + 2], at[s * 4 + 1], at[s * 4 + 3]);
    }

    /** Whether the shorter lies on the longer for a stretch, and for how long. */
    private void lie(int s, int t) {
        if (s >= t || owner[s] == owner[t]) {
            return;
        }
        int longer = length(s) >= length(t) ? s : t;
        int shorter = longer == s ? t : s;
        double x = at[longer * 4];
        double y = at[longer * 4 + 1];
        double dx = at[longer * 4 + 2] - x;
        double dy = at[longer * 4 + 3] - y;
        double far = Math.hypot(dx, dy);
        double ax = at[shorter * 4] - x;
        double ay = at[shorter * 4 + 1] - y;
        double bx = at[shorter * 4 + 2] - x;
        double by = at[shorter * 4 + 3] - y;
        if (Math.abs(ax * dy - ay * dx) > BESIDE * far || Math.abs(bx * dy - by * dx) > BESIDE * far) {
            return;
        }
        double a = (ax * dx + ay * dy) / far;
        double b = (bx * dx + by * dy) / far;
        double common = Math.min(far, Math.max(a, b)) - Math.max(0, Math.min(a, b));
        if (common > BESIDE) {
            found.border(owner[s], owner[t], common / far * length(longer));
        }
    }
}
