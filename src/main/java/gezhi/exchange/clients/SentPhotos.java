package gezhi.exchange.clients;

import gezhi.files.Darkroom;
import gezhi.files.PhotoRefused;
import gezhi.files.Picture;
import gezhi.files.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures that a program has sent, at most six at once; checked as those of the public page are. */
@Component
public class SentPhotos {
    private static final int MOST = 6;

    private final Darkroom darkroom;
    private final MessageSource words;

    SentPhotos(Darkroom darkroom, MessageSource words) {
        this.darkroom = darkroom;
        this.words = words;
    }

    /** What came of them. */
    public sealed interface Developed {
        record Pictures(List<Picture> pictures) implements Developed {
            public Pictures {
                pictures = List.copyOf(pictures);
            }
        }

        /**
         * None is kept.
         *
         * @param field empty when it is about all of them
         * @param why a sentence
         */
        record Refused(String field, String why) implements Developed {}
    }

    /** What is empty is passed over. */
    public Developed develop(List<MultipartFile> files) {
        List<MultipartFile> sent =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > MOST) {
            return new Developed.Refused("", say("cases.photos.too-many"));
        }
        List<Picture> pictures = new ArrayList<>();
        for (MultipartFile file : sent) {
            switch (prepare(file)) {
                case Picture picture -> pictures.add(picture);
                case PhotoRefused refused -> {
                    return new Developed.Refused(file.getName(), say("cases.photo." + refused));
                }
            }
        }
        return new Developed.Pictures(pictures);
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

    private String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
