package gezhi.bodies;

import gezhi.bodies.store.CoverageReads;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.List;
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

    public Coverage.Totals totals(String division) {
        return reads.totals(city(), division);
    }

    /** The standing divisions directly under one, in order of code; nothing under a unit. */
    public Slice<Coverage> children(String division, String after) {
        List<Level> all = levels.list();
        int at = Level.of(city(), division).map(all::indexOf).orElse(-1);
        if (at < 0 || at + 1 >= all.size()) {
            return new Slice<>(List.of(), null);
        }
        int length = all.get(at + 1).codeLength(city());
        return Slice.of(reads.children(city(), division, length, after, Slice.SIZE + 1), Slice.SIZE, Coverage::code);
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
