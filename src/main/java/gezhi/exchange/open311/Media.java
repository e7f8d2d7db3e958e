package gezhi.exchange.open311;

import gezhi.files.Darkroom;
import gezhi.files.PhotoRefused;
import gezhi.files.Picture;
import gezhi.files.Prepared;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Pictures that came with a request, whatever their field is called; checked as those of the public page are. */
@Component
class Media {
    private static final int MOST = 6;

    private final Darkroom darkroom;
    private final Answers answers;

    Media(Darkroom darkroom, Answers answers) {
        this.darkroom = darkroom;
        this.answers = answers;
    }

    List<Picture> develop(HttpServletRequest request) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            return List.of();
        }
        List<MultipartFile> sent = multipart.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .filter(file -> !file.isEmpty())
                .toList();
        if (sent.size() > MOST) {
            throw Trouble.wrong("open311.trouble.media", "media", answers.say("cases.photos.too-many"));
        }
        List<Picture> pictures = new ArrayList<>();
        for (MultipartFile file : sent) {
            switch (prepare(file)) {
                case Picture picture -> pictures.add(picture);
                case PhotoRefused refused ->
                    throw Trouble.wrong("open311.trouble.media", file.getName(), answers.say("cases.photo." + refused));
            }
        }
        return pictures;
    }

    private Prepared prepare(MultipartFile file) {
        if (file.getSize() > Darkroom.MOST_BYTES) {
            return PhotoRefused.TOO_LARGE;
        }
        try {
            return darkroom.prepare(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
