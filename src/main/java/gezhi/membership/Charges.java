package gezhi.membership;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.membership.store.ChargeStore;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps the members of which organization in the city at hand. The administrator grants and ends, nobody to themselves; what somebody
 * keeps reaches down the chain.
 */
@Service
@Transactional(readOnly = true)
public class Charges {
    private final ChargeStore store;
    private final Bodies bodies;
    private final Clock clock;

    Charges(ChargeStore store, Bodies bodies, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What became of a grant. */
    public enum Granted {
        DONE,
        NO_SUCH_ORGANIZATION,
        HELD_ALREADY,
        NOT_TO_YOURSELF;

        public String messageKey() {
            return "membership.charge." + name();
        }
    }

    /**
     * Charges that hold, in the order in which they were granted.
     *
     * @param body null for all organizations
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Charge> list(@Nullable UUID body, String after) {
        UUID from =
                after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(after) : new UUID(0, 0);
        List<Charge> found = store.list(city(), body, from, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, charge -> charge.id().toString());
    }

    /** @param name as the administrator knows the person */
    @Transactional
    public Granted grant(UUID body, UUID person, String name) {
        Scope scope = Scoped.current();
        if (person.equals(scope.person())) {
            return Granted.NOT_TO_YOURSELF;
        }
        Optional<Body> found = bodies.find(body)
                .filter(Body::stands)
                .filter(each -> each.kind().isOfTheChain());
        if (found.isEmpty()) {
            return Granted.NO_SUCH_ORGANIZATION;
        }
        Charge charge = new Charge(Ids.next(), body, "", person, name, LocalDate.now(clock), null);
        return store.insert(scope.city(), charge, scope.person()) ? Granted.DONE : Granted.HELD_ALREADY;
    }

    /** False when it had ended already. */
    @Transactional
    public boolean end(UUID charge) {
        return store.end(city(), charge, LocalDate.now(clock));
    }

    /** An organization whose members the reader keeps. */
    public Optional<Kept> findKept(UUID body) {
        return store.findKept(body);
    }

    /** What the reader keeps, from the top down, with {@code words} in its name. */
    public List<Kept> listKept(String words, int most) {
        return store.kept(words.strip(), most);
    }

    /**
     * As {@link #listKept(String, int)}, of some kinds, in pages.
     *
     * @param after the path of the last one seen, empty for the first page
     */
    public List<Kept> listKept(List<BodyKind> kinds, String words, String after, int most) {
        return store.keptOfKinds(kinds.stream().map(Enum::name).toList(), words.strip(), after, most);
    }

    /** The organization of this {@link Kept#label()}. */
    public Optional<Kept> findLabelled(String label) {
        return bodies.findLabelled(label)
                .map(Body::id)
                .flatMap(store::findKept)
                .or(() -> store.findLabelled(label.strip()));
    }

    private static String city() {
        return Scoped.current().city();
    }
}
