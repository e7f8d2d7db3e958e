package gezhi.planning;

import gezhi.planning.PlanningOutcome.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The text of a file that somebody sent, in UTF-8.
 *
 * @param wrong why it is not taken; null when it is
 */
record SentText(String text, @Nullable Reason wrong) {
    /** A city of a quarter of a million units fits in. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** Without the mark that some programs write before a text. */
    static String bare(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** What is too large is not even taken into memory. */
    static SentText of(MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            return new SentText("", Reason.TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return new SentText(bare(text), null);
        } catch (CharacterCodingException e) {
            return new SentText("", Reason.NOT_UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
