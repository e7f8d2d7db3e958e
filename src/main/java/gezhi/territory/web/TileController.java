package gezhi.territory.web;

import gezhi.platform.scope.Scoped;
import gezhi.territory.CityMaps;
import gezhi.territory.tiles.TileAddress;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Vector tiles of the city at hand. A page asks with the map's version, so a changed map has new addresses. */
@Controller
class TileController {
    private static final MediaType TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final Duration KEPT = Duration.ofHours(1);

    private final CityMaps maps;

    TileController(CityMaps maps) {
        this.maps = maps;
    }

    @GetMapping("/tiles/divisions/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(@PathVariable int z, @PathVariable int x, @PathVariable int y, WebRequest request) {
        TileAddress address = new TileAddress(z, x, y);
        if (!address.isValid() || Scoped.find().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String tag = Scoped.current().city() + "-" + maps.version();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .eTag(tag);
        if (request.checkNotModified('"' + tag + '"')) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        byte[] tile = maps.tile(address).bytes();
        if (tile.length > 0) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.contentType(TILE).body(tile);
    }
}
