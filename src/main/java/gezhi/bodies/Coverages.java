package gezhi.bodies;

import gezhi.bodies.store.CoverageReads;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the chain reaches in the city at hand, and where it does not. */
@Service
@Transactional(readOnly = true)
public class Coverages {
    private final CoverageReads reads;
    private final LevelNames levels;

    Coverages(CoverageReads reads, LevelNames levels) {
        this.reads = reads;
        this.levels = levels;
    }

    /** What lies under a division: its children, and the figures of them all. */
    public record Below(Slice<Coverage> children, Coverage.Totals totals) {}

    /**
     * The standing divisions directly under one, in order of code, with the figures of all of them; nothing under a unit. The tree is read
     * once for both.
     *
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Below below(String division, String after) {
        List<Level> all = levels.list();
        int at = Level.of(city(), division).map(all::indexOf).orElse(-1);
        List<Coverage> children = at < 0 || at + 1 >= all.size()
                ? List.of()
                : reads.children(city(), division, all.get(at + 1).codeLength(city()));
        List<Coverage> page = children.stream()
                .filter(child -> child.code().compareTo(after) > 0)
                .limit(Slice.SIZE + 1)
                .toList();
        CoverageReads.Bodies bodies = reads.standing(city(), division);
        return new Below(
                Slice.of(page, Slice.SIZE, Coverage::code),
                new Coverage.Totals(
                        sum(children, Coverage::grids),
                        sum(children, Coverage::gridsCovered),
                        bodies.branches(),
                        sum(children, Coverage::units),
                        sum(children, Coverage::unitsCovered),
                        bodies.groups()));
    }

    private static long sum(List<Coverage> children, ToLongFunction<Coverage> figure) {
        return children.stream().mapToLong(figure).sum();
    }

    /**
     * Grids or units within a division for which nobody stands, in order of code.
     *
     * @param level {@link Level#GRID} or {@link Level#UNIT}
     */
    public Slice<Coverage.Gap> gaps(String division, Level level, String after) {
        return Slice.of(reads.gaps(city(), division, level, after, Slice.SIZE + 1), Slice.SIZE, Coverage.Gap::code);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
