package gezhi.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the days on which it holds.
 *
 * @param to the first day on which it holds no more; null while no end is set
 */
public record DatedRule<T>(T rule, LocalDate from, @Nullable LocalDate to) {}
