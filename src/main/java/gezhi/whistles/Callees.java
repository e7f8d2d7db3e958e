package gezhi.whistles;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.whistles.loop.Refusal;
import gezhi.whistles.store.WhistleStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what a new whistle names: its case, those summoned, the alliance that summons. */
@Component
class Callees {
    private final WhistleStore store;
    private final Offices offices;
    private final Alliances alliances;

    Callees(WhistleStore store, Offices offices, Alliances alliances) {
        this.store = store;
        this.offices = offices;
        this.alliances = alliances;
    }

    /** The first that is not there for the scope at hand. */
    Optional<Refusal> unknownIn(NewWhistle draft) {
        if (draft.caseId() != null && !store.seesCase(draft.caseId())) {
            return Optional.of(new Refusal.NoSuchCase());
        }
        if (draft.alliance() != null && alliances.findMine(draft.alliance()).isEmpty()) {
            return Optional.of(new Refusal.NoSuchAlliance());
        }
        String place = draft.place().division();
        boolean all = draft.offices().stream()
                .allMatch(id -> offices.find(id)
                        .filter(Office::stands)
                        .filter(office -> place.startsWith(office.seat()))
                        .isPresent());
        return all ? Optional.empty() : Optional.of(new Refusal.NoSuchOffice());
    }
}
