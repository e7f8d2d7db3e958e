package gezhi.territory.tiles;

import gezhi.territory.Level;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The tiles of one city. Up to zoom 8 counties are shown, 9-10 towns, 11-12 communities, from 13 grids, from 15 units too;
 * coarser levels as lines, and the next finer level as thin lines on the last zoom before it takes over. Immutable.
 *
 * <p>Layers: {@code area} (polygons: code, name, level, kind), {@code label} (a point for each area), {@code line} (level),
 * {@code unit} (points: code, name).
 */
public final class CityTiles {
    private static final int UNITS_FROM = 15;
    private static final Map<Level, Integer> LAST_ZOOM =
            Map.of(Level.CITY, 8, Level.COUNTY, 8, Level.TOWNSHIP, 10, Level.COMMUNITY, 12);

    private final Map<Level, LevelShapes> levels = new EnumMap<>(Level.class);
    private final STRtree units = new STRtree();

    public CityTiles(List<TileArea> areas, List<TilePoint> points) {
        for (Level level : Level.values()) {
            List<TileArea> own =
                    areas.stream().filter(area -> area.level() == level).toList();
            if (!own.isEmpty() && level != Level.UNIT) {
                levels.put(level, new LevelShapes(level, own, LAST_ZOOM.getOrDefault(level, -1)));
            }
        }
        for (TilePoint point : points) {
            Coordinate at = Mercator.of(point.lon(), point.lat());
            units.insert(new Envelope(at), new Unit(at, point.code(), point.name()));
        }
        units.build();
    }

    /** The tile as Mapbox vector tile, version 2; no bytes when there is nothing to see. */
    public byte[] draw(TileAddress address) {
        Optional<Level> shown = shownAt(address.z());
        if (shown.isEmpty()) {
            return new byte[0];
        }
        TilePen pen = new TilePen(address);
        List<Geometry> areas = new ArrayList<>();
        List<Geometry> labels = new ArrayList<>();
        List<Geometry> lines = new ArrayList<>();
        levels.forEach((level, shapes) -> {
            if (level == shown.get()) {
                shapes.drawAreas(pen, address.z(), areas, labels);
            } else if (!level.isAtOrBelow(shown.get()) || isNext(level, shown.get(), address.z())) {
                shapes.drawLines(pen, address.z(), lines);
            }
        });
        List<Geometry> drawnUnits = address.z() < UNITS_FROM ? List.of() : drawUnits(pen);
        return encode(areas, lines, labels, drawnUnits);
    }

    private List<Geometry> drawUnits(TilePen pen) {
        List<Geometry> drawn = new ArrayList<>();
        units.query(pen.reach(), found -> {
            Unit unit = (Unit) found;
            Geometry point = pen.point(unit.at(), false, Map.of("code", unit.code(), "name", unit.name()));
            if (point != null) {
                drawn.add(point);
            }
        });
        return drawn;
    }

    private static byte[] encode(
            List<Geometry> areas, List<Geometry> lines, List<Geometry> labels, List<Geometry> units) {
        List<JtsLayer> layers = new ArrayList<>();
        addLayer("area", areas, layers);
        addLayer("line", lines, layers);
        addLayer("label", labels, layers);
        addLayer("unit", units, layers);
        return layers.isEmpty() ? new byte[0] : MvtEncoder.encode(new JtsMvt(layers));
    }

    private static void addLayer(String name, List<Geometry> geometries, List<JtsLayer> layers) {
        if (!geometries.isEmpty()) {
            layers.add(new JtsLayer(name, geometries, TileAddress.EXTENT));
        }
    }

    /** The level that a zoom is for; where the city does not have it, the next coarser, else the next finer. */
    private Optional<Level> shownAt(int zoom) {
        Level wanted =
                zoom <= 8 ? Level.COUNTY : zoom <= 10 ? Level.TOWNSHIP : zoom <= 12 ? Level.COMMUNITY : Level.GRID;
        Level best = null;
        for (Level level : levels.keySet()) {
            if (best == null || wanted.isAtOrBelow(level)) {
                best = level;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isNext(Level level, Level shown, int zoom) {
        boolean takesOver = LAST_ZOOM.getOrDefault(shown, -1) == zoom;
        return takesOver && level.ordinal() == shown.ordinal() + 1;
    }

    private record Unit(Coordinate at, String code, String name) {}
}
