package gezhi.orders;

import gezhi.orders.loop.Actor;
import gezhi.orders.loop.Aide;
import gezhi.orders.store.TeamStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The scope at hand in the words of the loop. */
@Component
class Participants {
    private final Volunteers volunteers;
    private final TeamStore members;

    Participants(Volunteers volunteers, TeamStore members) {
        this.volunteers = volunteers;
        this.members = members;
    }

    Actor actor() {
        Scope scope = Scoped.current();
        Optional<Volunteer> volunteer = volunteers.findMine();
        List<UUID> bodies = scope.person() == null ? List.of() : members.listBodies(scope.person());
        return new Actor(
                scope.person(),
                scope.role(),
                scope.subtree(),
                volunteer.map(Volunteer::division).orElse(""),
                volunteer
                        .map(found -> Set.copyOf(volunteers.skillsOf(found.id())))
                        .orElse(Set.of()),
                new HashSet<>(bodies));
    }

    boolean isSkill(String code) {
        return volunteers.listSkills().stream().anyMatch(skill -> skill.code().equals(code));
    }

    /** The volunteer at hand as one who helps. */
    Optional<Aide> me() {
        return volunteers.findMine().map(found -> Aide.of(found.id(), found.person(), found.name(), true));
    }

    /** A standing volunteer whom the reader keeps. */
    Optional<Aide> find(UUID volunteer) {
        return volunteers
                .find(volunteer)
                .filter(found -> found.endedAt() == null)
                .map(found ->
                        Aide.of(found.id(), found.person(), found.name(), found.consent() == Volunteer.Consent.SELF));
    }
}
