package gezhi.whistles;

import gezhi.deadlines.Allowance;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One of the situations in which offices may be summoned; a dated rule of the city.
 *
 * @param allowance how long an office has to answer
 * @param levels whose desks may blow
 * @param kinds kinds of offices usually named, the first first; any office of the place may be
 * @param validFrom the first day on which it is so
 */
public record Situation(
        String code,
        String zh,
        String en,
        Allowance allowance,
        Set<Level> levels,
        List<String> kinds,
        LocalDate validFrom) {
    public Situation {
        levels = Set.copyOf(levels);
        kinds = List.copyOf(kinds);
    }

    public String name(boolean english) {
        return english ? en : zh;
    }
}
