package gezhi.people;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.PostingOutcome.Reason;
import gezhi.platform.Role;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which role exists at which level. */
@Component
class PostingRules {
    private final Divisions divisions;
    private final Offices offices;

    PostingRules(Divisions divisions, Offices offices) {
        this.divisions = divisions;
        this.offices = offices;
    }

    /** The levels at which {@code role} is posted; empty for roles that nobody is posted to. */
    static Set<Level> levels(Role role) {
        return switch (role) {
            // at a unit, the head of a building or of its stairway (楼栋长、单元长)
            case GRID_WORKER -> EnumSet.of(Level.GRID, Level.UNIT);
            case COMMUNITY_DESK -> EnumSet.of(Level.COMMUNITY);
            case DISPATCHER -> EnumSet.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP);
            case OFFICE_HANDLER, SUPERVISOR, LEADER -> EnumSet.range(Level.CITY, Level.COMMUNITY);
            case ADMINISTRATOR, AUDITOR -> EnumSet.of(Level.CITY);
            case PUBLIC, RESIDENT, SYSTEM -> EnumSet.noneOf(Level.class);
        };
    }

    Optional<Reason> check(Posting.Draft draft, LocalDate today) {
        Set<Level> levels = levels(draft.role());
        if (levels.isEmpty()) {
            return Optional.of(Reason.NOT_A_POST);
        }
        Optional<Division> division = divisions.find(draft.division()).filter(found -> found.validTo() == null);
        if (division.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_DIVISION);
        }
        if (!levels.contains(division.get().level())) {
            return Optional.of(Reason.WRONG_LEVEL);
        }
        if (!officeFits(draft)) {
            return Optional.of(Reason.NO_SUCH_OFFICE);
        }
        LocalDate from = draft.validFrom() == null ? today : draft.validFrom();
        return draft.validTo() != null && !draft.validTo().isAfter(from)
                ? Optional.of(Reason.ENDS_BEFORE_IT_BEGINS)
                : Optional.empty();
    }

    private boolean officeFits(Posting.Draft draft) {
        if (draft.role() != Role.OFFICE_HANDLER) {
            return draft.office() == null;
        }
        return draft.office() != null
                && offices.find(draft.office())
                        .filter(Office::stands)
                        .filter(office -> office.seat().equals(draft.division()))
                        .isPresent();
    }
}
