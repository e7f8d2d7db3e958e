package gezhi.meetings;

import gezhi.meetings.model.SixMonths;
import gezhi.meetings.store.AbsenceReads;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members who were at no meeting for six months while their organization held some and asked them ({@link SixMonths}), for who keeps them.
 * It is looked up when it is asked, and nothing follows by itself.
 */
@Service
@Transactional(readOnly = true)
public class Absences {
    /** Who keeps more organizations than this opens the list when they want to: every page would be slow by it. */
    private static final int FEW = 50;

    private final AbsenceReads reads;
    private final Holders holders;
    private final Clock clock;

    Absences(AbsenceReads reads, Holders holders, Clock clock) {
        this.reads = reads;
        this.holders = holders;
        this.clock = clock;
    }

    /** What lies after this day, lies in the six months. */
    public LocalDate since() {
        return SixMonths.from(LocalDate.now(clock));
    }

    /** The first of the list, for who keeps few organizations; nobody for others. */
    public Slice<LongAbsent> listForFew() {
        int kept = holders.list("", "", FEW + 1).size();
        return kept == 0 || kept > FEW ? new Slice<>(List.of(), null) : list(null, "");
    }

    /**
     * By organization.
     *
     * @param organization null for all that the reader keeps
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<LongAbsent> list(@Nullable UUID organization, String after) {
        LocalDate from = since();
        return Slice.of(
                reads.page(
                        Scoped.current().city(),
                        organization == null ? "" : organization.toString(),
                        after,
                        from,
                        from.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        Slice.SIZE + 1),
                Slice.SIZE,
                each -> each.organization() + "." + each.member());
    }
}
