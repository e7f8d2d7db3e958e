package gezhi.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of a division: closed alone, or followed by others - by one (renamed, merged) or several (split).
 *
 * @param on the first day on which it is no more
 * @param successors codes of divisions on the same level
 */
public record Closing(String code, LocalDate on, List<String> successors) {}
