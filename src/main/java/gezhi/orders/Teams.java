package gezhi.orders;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.orders.loop.Aide;
import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Part;
import gezhi.orders.store.OrderStore;
import gezhi.orders.store.TeamStore;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units and teams that can be asked: bodies of the register for which volunteers answer, whom a desk names. */
@Service
@Transactional
public class Teams {
    /** What can be asked besides persons. */
    public static final List<BodyKind> KINDS =
            List.of(BodyKind.TEAM, BodyKind.RESIDENT_UNIT, BodyKind.SOCIAL_ORGANIZATION);

    private final Bodies bodies;
    private final TeamStore members;
    private final OrderStore orders;
    private final Participants participants;
    private final Clock clock;

    Teams(Bodies bodies, TeamStore members, OrderStore orders, Participants participants, Clock clock) {
        this.bodies = bodies;
        this.members = members;
        this.orders = orders;
        this.participants = participants;
        this.clock = clock;
    }

    /** Who answers for it, as far as the reader may know. */
    @Transactional(readOnly = true)
    public List<Member> list(UUID body) {
        return members.list(body);
    }

    /**
     * Standing bodies of a kind that can be asked, in the reader's part of the city, by seat.
     *
     * @param kind one of {@link #KINDS}
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    @Transactional(readOnly = true)
    public Slice<Body> listHere(BodyKind kind, String after) {
        return bodies.list(Scoped.current().subtree(), kind, "", after);
    }

    /** Those of the reader's part of the city for which somebody answers, by name. */
    @Transactional(readOnly = true)
    public List<Body> listAnswered() {
        return members.listAnswered(Scoped.current().subtree()).stream()
                .flatMap(id -> bodies.find(id).filter(Body::stands).stream())
                .sorted(Comparator.comparing(Body::name))
                .toList();
    }

    /** A desk names a volunteer of its register, by number. False when there is no such body or no such volunteer with an account. */
    public boolean name(UUID body, String number) {
        Optional<Body> found = bodies.find(body).filter(Body::stands).filter(Teams::isNear);
        Optional<TeamStore.Numbered> volunteer = members.findByNumber(number.strip());
        if (Scoped.current().role() != Role.COMMUNITY_DESK || found.isEmpty() || volunteer.isEmpty()) {
            return false;
        }
        TeamStore.Numbered who = volunteer.get();
        members.add(body, found.get().seat(), who.volunteer(), who.person(), who.name(), clock.instant());
        return true;
    }

    /** They answer for it no more. */
    public void end(UUID member) {
        members.end(member, clock.instant());
    }

    /** A unit or team as it is asked, once for each place; nothing for no label, empty for one of none. */
    Optional<List<Aide>> find(String label, int places) {
        if (label.isBlank()) {
            return Optional.of(List.of());
        }
        return bodies.findLabelled(label.strip())
                .filter(Body::stands)
                .filter(body -> places >= 1
                        && places <= 3 * Loop.MOST_HELPERS
                        && !members.list(body.id()).isEmpty())
                .map(body -> Collections.nCopies(places, Aide.of(body.id(), body.name())));
    }

    /** Who accepts a part when the person at hand says so. */
    Optional<Aide> answering(UUID order, UUID part) {
        Optional<Aide> asked =
                orders.find(order).flatMap(found -> found.find(part)).map(Part::helper);
        boolean forThem = asked.filter(helper -> !helper.account()).isPresent();
        return forThem ? asked : participants.me();
    }

    private static boolean isNear(Body body) {
        String here = Scoped.current().subtree();
        return body.seat().startsWith(here) || here.startsWith(body.seat());
    }
}
