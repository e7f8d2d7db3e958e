package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Places the units of one grid inside it: stairwells side by side in buildings in town, loose groups in villages. */
final class UnitPlacing {
    /** The distance between two stairwells of a building, about 15 m. */
    private static final double NEXT_DOOR = 0.00015;

    private static final int STAIRWELLS = 3;
    private static final int TRIES = 200;

    private final DemoGrid grid;
    private final boolean urban;
    private final SplittableRandom random;
    private final Envelope box;
    private final PointOnGeometryLocator land;

    UnitPlacing(DemoGrid grid, boolean urban, SplittableRandom random) {
        this.grid = grid;
        this.urban = urban;
        this.random = random;
        Geometry largest = grid.shape().getGeometryN(0);
        for (int i = 1; i < grid.shape().getNumGeometries(); i++) {
            Geometry part = grid.shape().getGeometryN(i);
            largest = part.getArea() > largest.getArea() ? part : largest;
        }
        this.box = largest.getEnvelopeInternal();
        this.land = new IndexedPointInAreaLocator(largest);
    }

    List<DemoUnit> place(int count) {
        List<DemoUnit> units = new ArrayList<>(count);
        boolean stairwells = urban && !grid.dedicated();
        Coordinate building = anywhere();
        for (int i = 0; i < count; i++) {
            int door = i % STAIRWELLS;
            Coordinate at = stairwells && door > 0 ? nextTo(building, door) : anywhere();
            building = door == 0 ? at : building;
            String code = String.format(Locale.ROOT, "%s%03d", grid.code(), i + 1);
            units.add(new DemoUnit(code, name(i), at.x, at.y, households()));
        }
        return units;
    }

    private String name(int i) {
        if (grid.dedicated()) {
            return (i + 1) + "号楼";
        }
        return urban ? (i / STAIRWELLS + 1) + "号楼" + (i % STAIRWELLS + 1) + "单元" : "第" + (i + 1) + "联户单元";
    }

    private int households() {
        if (grid.dedicated()) {
            return random.nextInt(3);
        }
        return urban ? 6 + random.nextInt(11) : 4 + random.nextInt(7);
    }

    private Coordinate nextTo(Coordinate building, int door) {
        Coordinate at = rounded(building.x + door * NEXT_DOOR, building.y);
        return land.locate(at) == Location.INTERIOR ? at : anywhere();
    }

    private Coordinate anywhere() {
        for (int i = 0; i < TRIES; i++) {
            Coordinate at = rounded(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (land.locate(at) == Location.INTERIOR) {
                return at;
            }
        }
        return grid.shape().getInteriorPoint().getCoordinate();
    }

    private static Coordinate rounded(double lon, double lat) {
        return new Coordinate(Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6);
    }
}
