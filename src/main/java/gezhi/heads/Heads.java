package gezhi.heads;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.heads.HeadOutcome.Done;
import gezhi.heads.HeadOutcome.Reason;
import gezhi.heads.HeadOutcome.Refused;
import gezhi.heads.HeadStore.Signed;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.ExOfficio.Cause;
import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who heads the Party organizations of the city at hand, and the posts of grids and units that they hold by that. The administrator names and ends, from
 * today on; row security refuses everybody else.
 */
@Service
@Transactional
public class Heads {
    private static final int LONGEST_WORDS = 200;

    private final HeadStore store;
    private final Settling settling;
    private final Bodies bodies;
    private final Accounts accounts;
    private final Clock clock;

    Heads(HeadStore store, Settling settling, Bodies bodies, Accounts accounts, Clock clock) {
        this.store = store;
        this.settling = settling;
        this.bodies = bodies;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Which posts are listed. */
    public enum Heap {
        ALL,
        VACANT,
        HELD;

        public String messageKey() {
            return "heads.heap." + name();
        }
    }

    /** Who heads a body now. */
    @Transactional(readOnly = true)
    public Optional<Head> find(UUID body) {
        return store.find(city(), body);
    }

    /** Who heads it and who did, the newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<Head> listOf(UUID body) {
        return store.list(city(), body);
    }

    /** Posts that a rule of today gives to the head of a body, whether it has one or not. */
    @Transactional(readOnly = true)
    public List<HeadPost> listPosts(UUID body) {
        return store.ofBody(city(), body, today());
    }

    /**
     * All such posts in the reader's part of the city, in order of division.
     *
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    @Transactional(readOnly = true)
    public Slice<HeadPost> list(Heap heap, String after) {
        Scope scope = Scoped.current();
        String subtree = scope.subtree().isEmpty() ? scope.city() : scope.subtree();
        String filter = heap == Heap.ALL ? "" : heap.name();
        return Slice.of(
                store.page(city(), subtree, filter, today(), after, Slice.SIZE + 1), Slice.SIZE, HeadPost::division);
    }

    /**
     * Names the head of a body from today on; who was it before is it no more. The posts go over on the same day.
     *
     * @param words why, as the number of the decision; at most 200 characters, may be empty
     */
    public HeadOutcome name(UUID body, UUID person, String words) {
        if (words.strip().length() > LONGEST_WORDS) {
            return new Refused(Reason.NO_WORDS);
        }
        if (accounts.find(person).filter(Heads::signsIn).isEmpty()) {
            return new Refused(Reason.NO_SUCH_PERSON);
        }
        settling.lock();
        if (isNone(body)) {
            return new Refused(Reason.NO_SUCH_BODY);
        }
        if (find(body).filter(head -> head.person().equals(person)).isPresent()) {
            return new Refused(Reason.HEADS_ALREADY);
        }
        store.end(city(), body, signed(""));
        store.add(city(), Ids.next(), body, person, signed(words.strip()));
        settling.settle(List.of(body), Cause.HEAD);
        return new Done();
    }

    /** @param words why, 1 to 200 characters */
    public HeadOutcome end(UUID body, String words) {
        String why = words.strip();
        if (why.isEmpty() || why.length() > LONGEST_WORDS) {
            return new Refused(Reason.NO_WORDS);
        }
        settling.lock();
        if (!store.end(city(), body, signed(why))) {
            return new Refused(Reason.NO_HEAD);
        }
        settling.settle(List.of(body), Cause.HEAD);
        return new Done();
    }

    private boolean isNone(UUID body) {
        return bodies.find(body)
                .filter(Body::stands)
                .filter(found -> found.kind().isOfTheChain())
                .isEmpty();
    }

    private static boolean signsIn(Account account) {
        return !account.disabled();
    }

    private Signed signed(String words) {
        return new Signed(today(), words, Scoped.current().person(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
