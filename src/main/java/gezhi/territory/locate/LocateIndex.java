package gezhi.territory.locate;

import gezhi.territory.Located;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers "which grid and unit is this point in" for one city. Immutable, safe for any number of threads, exact.
 *
 * <p>Rules. An area is closed: its edge belongs to it. A point on an edge or corner that several areas share belongs to the
 * one with the lowest code, so every point of a gap-free city has exactly one grid. Where areas of several levels are given,
 * the finest level answers. Within the area, the unit whose outline covers the point answers (lowest code first); without
 * one, the unit whose point is nearest (lowest code on equal distance).
 */
public final class LocateIndex {
    /** The index of a city without shapes: finds nothing. */
    public static final LocateIndex EMPTY = of(List.of(), List.of());

    private final AreaCodes areas;
    private final Rings[] rings;
    private final Raster raster;
    private final Units units;

    private LocateIndex(AreaCodes areas, Rings[] rings, Units units) {
        this.areas = areas;
        this.rings = rings;
        this.raster = Raster.of(rings);
        this.units = units;
    }

    /**
     * Builds the index. Units that lie in none of the areas by their code are left out.
     *
     * @throws IllegalArgumentException when two areas have one code or a shape is not made of polygons
     */
    public static LocateIndex of(Collection<Area> areas, Collection<UnitPlace> units) {
        List<Area> ordered = areas.stream().sorted(AreaCodes.ORDER).toList();
        AreaCodes codes = new AreaCodes(ordered);
        Rings[] rings = ordered.stream().map(area -> Rings.of(area.shape())).toArray(Rings[]::new);
        return new LocateIndex(codes, rings, Units.of(units, codes));
    }

    /** How many areas the index knows. */
    public int size() {
        return areas.size();
    }

    /**
     * What lies under the point, or null when no area covers it.
     *
     * @param lon longitude in degrees, WGS-84
     * @param lat latitude in degrees, WGS-84; a value that is no number finds nothing
     */
    public @Nullable Located locate(double lon, double lat) {
        int area = areaOf(lon, lat);
        return area < 0 ? null : new Located(areas.code(area), units.find(area, lon, lat));
    }

    private int areaOf(double lon, double lat) {
        int cell = raster.cellOf(lon, lat);
        if (cell < 0) {
            return -1;
        }
        for (int i = raster.from(cell); i < raster.to(cell); i++) {
            int entry = raster.entry(i);
            int area = Raster.area(entry);
            if (Raster.isWhole(entry) || rings[area].covers(lon, lat)) {
                return area;
            }
        }
        return -1;
    }
}
