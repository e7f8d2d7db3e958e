package gezhi.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a duty list.
 *
 * @param division a community, a part of the city above it, or empty for every community
 * @param category a category or a part of the tree
 * @param to the first day on which it holds no more; null while no end is set
 */
public record DatedDuty(
        String division,
        String category,
        LocalDate from,
        @Nullable LocalDate to) {}
