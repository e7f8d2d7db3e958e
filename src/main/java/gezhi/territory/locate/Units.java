package gezhi.territory.locate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of every area, in the order of their codes. A point belongs to the unit whose outline covers it (lowest code
 * first), else to the unit whose point is nearest (lowest code on equal distance). Distances are taken in the plane, with
 * longitudes shortened by the cosine of the area's latitude: exact enough within one grid, and cheap.
 */
final class Units {
    private final String[] codes;
    private final double[] lons;
    private final double[] lats;
    private final @Nullable Rings[] outlines;
    private final int[] from;
    private final int[] to;
    private final boolean[] outlined;

    private Units(List<Placed> sorted, int areas) {
        codes = new String[sorted.size()];
        lons = new double[codes.length];
        lats = new double[codes.length];
        outlines = new Rings[codes.length];
        from = new int[areas];
        to = new int[areas];
        outlined = new boolean[areas];
        for (int i = 0; i < codes.length; i++) {
            UnitPlace unit = sorted.get(i).unit();
            int area = sorted.get(i).area();
            codes[i] = unit.code();
            lons[i] = unit.lon();
            lats[i] = unit.lat();
            outlines[i] = unit.shape() == null ? null : Rings.of(unit.shape());
            from[area] = to[area] == 0 ? i : from[area];
            to[area] = i + 1;
            outlined[area] |= outlines[i] != null;
        }
    }

    /** Sorts the units to the areas; a unit belongs to the area with the longest code that starts its own. */
    static Units of(Collection<UnitPlace> places, AreaCodes areas) {
        List<Placed> sorted = places.stream()
                .map(unit -> new Placed(areas.above(unit.code()), unit))
                .filter(placed -> placed.area() >= 0)
                .sorted(Comparator.comparingInt(Placed::area)
                        .thenComparing(placed -> placed.unit().code()))
                .toList();
        return new Units(sorted, areas.size());
    }

    /** The unit of {@code area} that the point belongs to, or null when the area has none. */
    @Nullable
    String find(int area, double lon, double lat) {
        if (from[area] == to[area]) {
            return null;
        }
        if (outlined[area]) {
            for (int i = from[area]; i < to[area]; i++) {
                Rings outline = outlines[i];
                if (outline != null && outline.covers(lon, lat)) {
                    return codes[i];
                }
            }
        }
        return codes[nearest(area, lon, lat)];
    }

    private int nearest(int area, double lon, double lat) {
        double shorten = Math.cos(Math.toRadians(lats[from[area]]));
        int best = from[area];
        double least = Double.POSITIVE_INFINITY;
        for (int i = from[area]; i < to[area]; i++) {
            double dx = (lons[i] - lon) * shorten;
            double dy = lats[i] - lat;
            double distance = dx * dx + dy * dy;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private record Placed(int area, UnitPlace unit) {}
}
