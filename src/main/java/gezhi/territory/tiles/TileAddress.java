package gezhi.territory.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A square of the web map: zoom {@code z}, column {@code x} from the west, row {@code y} from the north. On the unit square,
 * which is the whole world in the web's Mercator projection with y to the south, it is 1/2^z wide.
 */
public record TileAddress(int z, int x, int y) {
    /** Closer in, the map enlarges the tiles of this zoom. */
    public static final int DEEPEST = 16;

    /** Units across a tile. */
    static final int EXTENT = 4096;

    /** Units drawn beyond the edge, so that strokes and points at the edge are whole. */
    static final int MARGIN = 96;

    /** True for an address that exists and is drawn. */
    public boolean isValid() {
        return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    /** The tile that holds a point in degrees. */
    public static TileAddress at(double lon, double lat, int zoom) {
        Coordinate at = Mercator.of(lon, lat);
        int tiles = 1 << zoom;
        return new TileAddress(
                zoom, Math.clamp((int) (at.x * tiles), 0, tiles - 1), Math.clamp((int) (at.y * tiles), 0, tiles - 1));
    }

    /** The tiles of a zoom that cover {@code box}, which is in degrees. */
    public static List<TileAddress> covering(Envelope box, int zoom) {
        TileAddress northWest = at(box.getMinX(), box.getMaxY(), zoom);
        TileAddress southEast = at(box.getMaxX(), box.getMinY(), zoom);
        List<TileAddress> tiles = new ArrayList<>();
        for (int x = northWest.x; x <= southEast.x; x++) {
            for (int y = northWest.y; y <= southEast.y; y++) {
                tiles.add(new TileAddress(zoom, x, y));
            }
        }
        return tiles;
    }

    /** The tile with its margin, on the unit square. */
    Envelope reach() {
        double size = 1.0 / (1 << z);
        Envelope reach = new Envelope(x * size, (x + 1) * size, y * size, (y + 1) * size);
        reach.expandBy(size * MARGIN / EXTENT);
        return reach;
    }

    double toTileX(double unitX) {
        return Math.round((unitX * (1 << z) - x) * EXTENT);
    }

    double toTileY(double unitY) {
        return Math.round((unitY * (1 << z) - y) * EXTENT);
    }
}
