package gezhi.activities;

import gezhi.activities.loop.Actor;
import gezhi.activities.loop.Attendee;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The scope at hand in the words of the loop. */
@Component
class Attendees {
    private final Volunteers volunteers;

    Attendees(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    static Actor actor() {
        Scope scope = Scoped.current();
        return new Actor(scope.person(), scope.role(), scope.subtree());
    }

    /** The volunteer at hand. */
    Optional<Attendee> me() {
        return volunteers.findMine().map(this::attendee);
    }

    /** A standing volunteer of the desk's register. */
    Optional<Attendee> find(UUID volunteer) {
        return volunteers
                .find(volunteer)
                .filter(found -> found.endedAt() == null)
                .map(this::attendee);
    }

    /** A standing volunteer of the desk's register, by number. */
    Optional<Attendee> findByNumber(String number) {
        return volunteers.findByNumber(number).map(this::attendee);
    }

    private Attendee attendee(Volunteer found) {
        return new Attendee(
                found.id(),
                found.person(),
                found.name(),
                found.consent() == Volunteer.Consent.SELF,
                found.division(),
                Set.copyOf(volunteers.skillsOf(found.id())));
    }
}
