package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Photos of a case, seen by whoever sees the case. A photo never changes, so the browser may keep it; no one else may. */
@Controller
@PreAuthorize("!hasRole('ADMINISTRATOR')")
class PhotoController {
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final CaseQueries queries;

    PhotoController(CaseQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/cases/{id}/photos/{photo}")
    ResponseEntity<byte[]> large(@PathVariable UUID photo) {
        return answer(queries.findPhoto(photo));
    }

    @GetMapping("/cases/{id}/photos/{photo}/small")
    ResponseEntity<byte[]> small(@PathVariable UUID photo) {
        return answer(queries.findThumbnail(photo));
    }

    static ResponseEntity<byte[]> answer(Optional<byte[]> jpeg) {
        return jpeg.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(KEEP)
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
