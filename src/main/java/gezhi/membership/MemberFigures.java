package gezhi.membership;

import gezhi.bodies.Body;
import gezhi.membership.store.MemberFigureReads;
import gezhi.membership.store.MemberFigureReads.Due;
import gezhi.membership.store.MemberFigureReads.Few;
import gezhi.membership.store.MemberFigureReads.Figure;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of members along the chain, and what their keepers are to be reminded of, in the city at hand. */
@Service
@Transactional(readOnly = true)
public class MemberFigures {
    /** A branch is set up with three full members at least (章程, art. 30). */
    public static final int LEAST = 3;

    private static final int DAYS_AHEAD = 30;
    private static final int DIGITS_OF_COMMUNITIES = 12;
    private static final int DIGITS_OF_GRIDS = 15;

    private final MemberFigureReads reads;
    private final Clock clock;

    MemberFigures(MemberFigureReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * By kind, state, age, place and subordinate organization, as far as the reader may count.
     *
     * @param body null for all
     */
    public List<Figure> list(@Nullable Body body) {
        String path = body == null ? "" : reads.path(Scoped.current().city(), body.id());
        boolean small = body != null && body.seat().length() >= DIGITS_OF_COMMUNITIES;
        return reads.figures(path, today().getYear(), small ? DIGITS_OF_GRIDS : DIGITS_OF_COMMUNITIES);
    }

    /** Kept members whose probation ends within thirty days or should have, the first to end first. */
    public List<Due> listEndingProbation() {
        return reads.onProbationUntil(Scoped.current().city(), today().plusDays(DAYS_AHEAD));
    }

    /** Kept branches below three full members. */
    public List<Few> listBelowLeast() {
        return reads.withFew(Scoped.current().city(), LEAST);
    }

    /**
     * Members whose posts name it, as far as the reader sees members.
     *
     * @param words at least one character, as 楼栋长
     */
    public long countWithPost(String words) {
        return reads.withPost(Scoped.current().city(), words);
    }

    /** Grids in which, or in a unit of which, members of a state are placed, as far as the reader may count. */
    public long countGridsWith(MemberState state) {
        return reads.gridsWith(state.name(), DIGITS_OF_GRIDS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
