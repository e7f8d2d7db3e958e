package gezhi.heads;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody heads a body.
 *
 * @param name empty where the reader may not know it
 * @param since the first day
 * @param until the first day on which they no longer do; null while they do
 * @param words why, at most 200 characters, as the number of the decision
 * @param endWords why it ended; empty when the next one was named
 */
public record Head(
        UUID id,
        UUID body,
        UUID person,
        String name,
        LocalDate since,
        @Nullable LocalDate until,
        String words,
        String endWords) {}
