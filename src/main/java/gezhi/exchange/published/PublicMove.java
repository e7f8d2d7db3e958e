package gezhi.exchange.published;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A move of a case that everybody may know of; not who did it, nor with which words.
 *
 * @param photo that everybody may see since this move: that of the report, with the filing
 */
public record PublicMove(
        UUID caseId,
        String number,
        int seq,
        Instant at,
        Action.Kind action,
        Step to,
        @Nullable UUID photo) {
    private static final Pattern KEY =
            Pattern.compile("(\\d{1,10})\\.(\\d{9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\\d{1,9})");

    /** The move that a page ended with, as far as pages need it; one before all others when {@code key} is none. */
    static PublicMove after(String key, Instant from) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? mark(
                        UUID.fromString(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : mark(new UUID(0, 0), 0, from.minusSeconds(1));
    }

    String key() {
        return "%d.%09d_%s_%d".formatted(at.getEpochSecond(), at.getNano(), caseId, seq);
    }

    private static PublicMove mark(UUID caseId, int seq, Instant at) {
        return new PublicMove(caseId, "", seq, at, Action.Kind.REPORT, Step.DISCOVERED, null);
    }
}
