package gezhi.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree.
 *
 * @param households how many households live there; 0 when not known
 * @param validTo the first day on which it is no more; null while it stands
 */
public record Division(
        String code,
        Level level,
        String parent,
        String name,
        GridKind kind,
        int households,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
