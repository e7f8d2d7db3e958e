package gezhi.cases.web;

import gezhi.cases.PublicPhotos;
import gezhi.territory.Cities;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Photos of public cases, for pages of ours and of others. Whoever asks gets the same; kept for minutes only, for a photo may be closed. */
@Controller
class MediaController {
    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublicPhotos photos;
    private final Cities cities;

    MediaController(PublicPhotos photos, Cities cities) {
        this.photos = photos;
        this.cities = cities;
    }

    @GetMapping("/media/{city:\\d{4}|\\d{6}}/{photo:[0-9a-f-]{36}}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String city, @PathVariable UUID photo) {
        return cities.find(city)
                .flatMap(known -> photos.find(city, photo))
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(MINUTES)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(jpeg))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
