package gezhi.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a category was before somebody corrected it.
 *
 * @param by null when the program did
 */
public record EarlierCategory(
        String name,
        String nameEn,
        Privacy privacy,
        Instant until,
        @Nullable String by) {}
