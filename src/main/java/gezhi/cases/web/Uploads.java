package gezhi.cases.web;

import gezhi.cases.Evidence;
import gezhi.cases.Filled;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Question.Kind;
import gezhi.files.Darkroom;
import gezhi.files.PhotoRefused;
import gezhi.files.Picture;
import gezhi.files.Prepared;
import gezhi.platform.web.FormErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What was uploaded, as pictures to keep or the reason why one is not. */
@Component
class Uploads {
    /** Enough to show a place from every side, few enough for a phone on a bad network. */
    static final int MOST = 6;

    private final Darkroom darkroom;

    Uploads(Darkroom darkroom) {
        this.darkroom = darkroom;
    }

    /** @param problem what to tell the person, null when all is well */
    record Developed(List<Picture> pictures, @Nullable String problem) {}

    Developed develop(@Nullable List<MultipartFile> files, Wording wording) {
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > MOST) {
            return new Developed(List.of(), wording.say("cases.photos.too-many"));
        }
        List<Picture> pictures = new ArrayList<>();
        for (MultipartFile file : sent) {
            switch (prepare(file)) {
                case Picture picture -> pictures.add(picture);
                case PhotoRefused refused -> {
                    return new Developed(List.of(), wording.say("cases.photo." + refused) + named(file));
                }
            }
        }
        return new Developed(pictures, null);
    }

    /** @param problem what to tell the person, null when all is well */
    record Shown(Evidence evidence, @Nullable String problem) {}

    /** What a deed shows; {@code before} is sent with a micro-matter only. */
    Shown develop(@Nullable List<MultipartFile> before, @Nullable List<MultipartFile> photos, Wording wording) {
        Developed earlier = develop(before, wording);
        Developed now = earlier.problem() == null ? develop(photos, wording) : earlier;
        return new Shown(new Evidence(earlier.pictures(), now.pictures()), now.problem());
    }

    /** One picture for each question that asks for one, by its code; files for anything else are not even looked at. */
    Replied develop(SentReplies sent, Form form, Wording wording) {
        Map<String, MultipartFile> asked = new LinkedHashMap<>(sent.files());
        asked.keySet().retainAll(photos(form));
        Map<String, Picture> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, MultipartFile> file : asked.entrySet()) {
            Developed developed = develop(List.of(file.getValue()), wording);
            if (developed.problem() != null) {
                return new Replied(
                        Filled.none(), FormErrors.of(SentReplies.FIELD + file.getKey(), developed.problem()));
            }
            pictures.put(file.getKey(), developed.pictures().getFirst());
        }
        return new Replied(new Filled(sent.version(), sent.words(), pictures), FormErrors.none());
    }

    private static Set<String> photos(Form form) {
        return form.questions().stream()
                .filter(question -> question.kind() == Kind.PHOTO)
                .map(Question::code)
                .limit(MOST)
                .collect(Collectors.toSet());
    }

    /** @param errors at the question whose picture cannot be read */
    record Replied(Filled filled, FormErrors errors) {}

    /** What is too large is not even taken into memory. */
    private Prepared prepare(MultipartFile file) {
        return file.getSize() > Darkroom.MOST_BYTES ? PhotoRefused.TOO_LARGE : darkroom.prepare(bytes(file));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of several photos is meant. */
    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isEmpty() ? "" : "（" + name + "）";
    }
}
