package gezhi.exchange.open311;

import gezhi.exchange.clients.SentPhotos;
import gezhi.files.Picture;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Pictures that came with a request, whatever their field is called. */
@Component
class Media {
    private final SentPhotos photos;

    Media(SentPhotos photos) {
        this.photos = photos;
    }

    List<Picture> develop(HttpServletRequest request) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            return List.of();
        }
        return switch (photos.develop(multipart.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .toList())) {
            case SentPhotos.Developed.Pictures(var pictures) -> pictures;
            case SentPhotos.Developed.Refused(String field, String why) ->
                throw Trouble.wrong("open311.trouble.media", field.isEmpty() ? "media" : field, why);
        };
    }
}
