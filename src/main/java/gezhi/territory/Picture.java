package gezhi.territory;

import gezhi.territory.locate.Area;
import gezhi.territory.locate.LocateIndex;
import gezhi.territory.locate.UnitPlace;
import gezhi.territory.store.ShapeStore.DrawnArea;
import gezhi.territory.store.ShapeStore.DrawnUnit;
import gezhi.territory.tiles.CityTiles;
import gezhi.territory.tiles.TileArea;
import gezhi.territory.tiles.TilePoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything made from one version of a city's drawing.
 *
 * @param bounds of every area by its code, degrees
 */
record Picture(long version, LocateIndex index, CityTiles tiles, Map<String, Envelope> bounds) {

    static Picture of(String city, long version, List<DrawnArea> areas, List<DrawnUnit> units) {
        Map<String, Envelope> bounds = new HashMap<>();
        Envelope all = new Envelope();
        areas.forEach(area -> bounds.put(area.code(), area.shape().getEnvelopeInternal()));
        bounds.values().forEach(all::expandToInclude);
        if (!all.isNull()) {
            bounds.putIfAbsent(city, all);
        }
        return new Picture(version, index(city, areas, units), tiles(areas, units), bounds);
    }

    /** Grids, communities for where grids are missing, and coarser areas that nothing finer divides. */
    private static LocateIndex index(String city, List<DrawnArea> areas, List<DrawnUnit> units) {
        Set<String> divided = new HashSet<>();
        Map<String, Geometry> unitShapes = new HashMap<>();
        for (DrawnArea area : areas) {
            if (area.level() == Level.UNIT) {
                unitShapes.put(area.code(), area.shape());
            } else {
                divided.add(DivisionCode.parent(city, area.code()));
            }
        }
        return LocateIndex.of(
                areas.stream()
                        .filter(area -> area.level() != Level.UNIT)
                        .filter(area -> area.level().isAtOrBelow(Level.COMMUNITY) || !divided.contains(area.code()))
                        .map(area -> new Area(area.code(), area.shape()))
                        .toList(),
                units.stream()
                        .map(unit -> new UnitPlace(unit.code(), unit.lon(), unit.lat(), unitShapes.get(unit.code())))
                        .toList());
    }

    private static CityTiles tiles(List<DrawnArea> areas, List<DrawnUnit> units) {
        return new CityTiles(
                areas.stream()
                        .map(area -> new TileArea(area.code(), area.level(), area.name(), area.kind(), area.shape()))
                        .toList(),
                units.stream()
                        .map(unit -> new TilePoint(unit.code(), unit.name(), unit.lon(), unit.lat()))
                        .toList());
    }
}
