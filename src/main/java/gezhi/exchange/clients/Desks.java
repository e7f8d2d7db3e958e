package gezhi.exchange.clients;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Desks that keys can be bound to: where somebody could be posted in that role. */
@Component
class Desks {
    private final Postings postings;
    private final Divisions divisions;
    private final Offices offices;

    Desks(Postings postings, Divisions divisions, Offices offices) {
        this.postings = postings;
        this.divisions = divisions;
        this.offices = offices;
    }

    /** The key that a form asks for; empty when nobody could be posted at its desk. */
    Optional<KeyDraft> of(ClientForm form) {
        return form.role().isEmpty()
                ? Optional.of(new KeyDraft(form.granted(), null, form.validTo()))
                : form.role()
                        .flatMap(role -> find(role, form.deskPlace()))
                        .map(desk -> new KeyDraft(form.granted(), desk, form.validTo()));
    }

    /** @param place the code of a division; of a handler the office, as it is labelled in lists */
    Optional<Desk> find(Role role, String place) {
        Desk typed = role == Role.OFFICE_HANDLER
                ? offices.findLabelled(place)
                        .map(office -> new Desk(role, office.seat(), office.id()))
                        .orElse(new Desk(role, "", null))
                : new Desk(role, place, null);
        return stands(typed) ? Optional.of(typed) : Optional.empty();
    }

    /** Could somebody be posted there today? */
    boolean stands(Desk desk) {
        return Desk.ROLES.contains(desk.role())
                && postings.refusal(new Posting.Draft(desk.role(), desk.division(), desk.office(), null, null))
                        .isEmpty();
    }

    /** Where it is, in words. */
    String place(Desk desk) {
        UUID office = desk.office();
        return office == null
                ? divisions.find(desk.division()).map(Division::name).orElse(desk.division())
                : offices.find(office).map(Office::name).orElse("");
    }
}
