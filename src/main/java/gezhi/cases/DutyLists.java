package gezhi.cases;

import gezhi.cases.rules.Duties;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.DutyStore;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty lists of the communities of the city at hand. What is on no list of a community is admitted before it may be sent to an office of that
 * community. Everybody reads them, as they bind the authority; the administrator keeps them, line by line from a day on.
 */
@Service
@Transactional
public class DutyLists {
    private final DutyStore store;
    private final Rulebooks rulebooks;
    private final Divisions divisions;
    private final Offices offices;
    private final Clock clock;

    DutyLists(DutyStore store, Rulebooks rulebooks, Divisions divisions, Offices offices, Clock clock) {
        this.store = store;
        this.rulebooks = rulebooks;
        this.divisions = divisions;
        this.offices = offices;
        this.clock = clock;
    }

    /** What comes of a change. */
    public enum Result {
        DONE,
        NO_SUCH_CATEGORY,
        /** There is no such division, or it stands under a community. */
        NO_SUCH_DIVISION,
        ON_THE_LIST,
        NOT_ON_THE_LIST
    }

    /** The lines that hold today or will, those of every community first. */
    @Transactional(readOnly = true)
    public List<DatedDuty> list() {
        return store.list(city(), today());
    }

    /**
     * From today the category is on the list.
     *
     * @param division a community or a part of the city above it; empty for every community
     * @param category a category or a part of the tree
     */
    public Result add(String division, String category) {
        rulebooks.changing();
        if (rulebooks.current().find(category).isEmpty()) {
            return Result.NO_SUCH_CATEGORY;
        }
        if (!division.isEmpty() && !hasCommunities(division)) {
            return Result.NO_SUCH_DIVISION;
        }
        Duties.Duty duty = new Duties.Duty(division, category);
        if (store.holds(city(), duty, today())) {
            return Result.ON_THE_LIST;
        }
        Scope scope = Scoped.current();
        boolean added = store.add(scope.city(), duty, today(), scope.person());
        rulebooks.changed(scope.city());
        return added ? Result.DONE : Result.ON_THE_LIST;
    }

    /** From today the category is on the list no more; what was sent stays where it is. */
    public Result end(String division, String category) {
        rulebooks.changing();
        boolean ended = store.end(city(), new Duties.Duty(division, category), today());
        rulebooks.changed(city());
        return ended ? Result.DONE : Result.NOT_ON_THE_LIST;
    }

    /** Does sending the case to the office need admission? */
    @Transactional(readOnly = true)
    public boolean needsAdmission(CaseRow row, Office office) {
        return rulebooks
                .current()
                .admissionDesk(office.seat(), row.category(), row.place().division())
                .isPresent();
    }

    /** For each case that is on the duty list of its community, the office of that community; cases without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Office> obliged(List<CaseRow> rows) {
        Map<String, Optional<Office>> known = new HashMap<>();
        Map<UUID, Office> obliged = new HashMap<>();
        for (CaseRow row : rows) {
            String community = community(row.place().division());
            if (community != null && rulebooks.current().duties().cover(community, row.category())) {
                known.computeIfAbsent(community, this::officeOf).ifPresent(office -> obliged.put(row.id(), office));
            }
        }
        return obliged;
    }

    private Optional<Office> officeOf(String community) {
        return offices.listUnder(community).stream()
                .filter(office -> office.seat().equals(community))
                .min(Comparator.comparing(Office::id));
    }

    private static @Nullable String community(String division) {
        int length = Level.COMMUNITY.codeLength(city());
        return division.length() >= length ? division.substring(0, length) : null;
    }

    private boolean hasCommunities(String division) {
        return divisions
                .find(division)
                .filter(found -> Level.COMMUNITY.isAtOrBelow(found.level()))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
