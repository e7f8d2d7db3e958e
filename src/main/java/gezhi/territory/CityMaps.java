package gezhi.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.platform.scope.Scoped;
import gezhi.territory.tiles.TileAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The map of the city at hand: its tiles, its bounds, its version. What it shows is public. */
@Component
public class CityMaps {
    private static final long CACHED_BYTES = 64L << 20;
    private static final int PREPARED = 10;

    private final Pictures pictures;
    private final Cache<Key, byte[]> tiles = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .weigher((Key key, byte[] tile) -> 100 + tile.length)
            .build();

    CityMaps(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The version of the map; grows when boundaries change. */
    public long version() {
        return picture().version();
    }

    /** The bounds of an area in degrees; those of the city also when only parts of it are drawn. */
    public Optional<Envelope> bounds(String code) {
        return Optional.ofNullable(picture().bounds().get(code));
    }

    /** The tile, compressed with gzip; no bytes where there is nothing to see. */
    public Tile tile(TileAddress address) {
        String city = Scoped.current().city();
        return tile(city, pictures.get(city), address);
    }

    /** The tiles of the overview, which everybody asks for first, are drawn before anybody asks. */
    @EventListener
    void prepare(Pictures.Painted painted) {
        Envelope bounds = painted.picture().bounds().get(painted.city());
        if (bounds != null) {
            for (int zoom = 0; zoom <= PREPARED; zoom++) {
                TileAddress.covering(bounds, zoom).forEach(address -> tile(painted.city(), painted.picture(), address));
            }
        }
    }

    private Tile tile(String city, Picture picture, TileAddress address) {
        Key key = new Key(city, picture.version(), address);
        return new Tile(
                picture.version(),
                tiles.get(key, asked -> compress(picture.tiles().draw(asked.address()))));
    }

    private Picture picture() {
        return pictures.get(Scoped.current().city());
    }

    private static byte[] compress(byte[] tile) {
        if (tile.length == 0) {
            return tile;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A tile as it is sent.
     *
     * @param version of the map it was made from
     * @param bytes gzip; none where there is nothing to see
     */
    public record Tile(long version, byte[] bytes) {}

    private record Key(String city, long version, TileAddress address) {}
}
