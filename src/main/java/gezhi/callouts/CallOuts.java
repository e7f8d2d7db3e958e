package gezhi.callouts;

import gezhi.callouts.CallOutOutcome.Done;
import gezhi.callouts.CallOutOutcome.Reason;
import gezhi.callouts.CallOutOutcome.Refused;
import gezhi.callouts.CallOutTable.Deed;
import gezhi.people.Postings;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls to everybody posted in a division and to the volunteers there who agreed to be called. Every call acts for the scope at hand; a request id
 * sent again changes nothing.
 */
@Service
@Transactional
public class CallOuts {
    private static final int LONGEST_WORDS = 1_000;
    private static final int SHOWN = 30;

    private final CallOutStore store;
    private final Postings postings;
    private final Divisions divisions;
    private final List<Reserves> reserves;
    private final Clock clock;

    CallOuts(CallOutStore store, Postings postings, Divisions divisions, List<Reserves> reserves, Clock clock) {
        this.store = store;
        this.postings = postings;
        this.divisions = divisions;
        this.reserves = reserves;
        this.clock = clock;
    }

    /** Does the rule name the person of the scope at hand? */
    @Transactional(readOnly = true)
    public boolean mayCall() {
        Scope scope = Scoped.current();
        return CallOutTable.roles(Deed.CALL).contains(scope.role())
                && Level.of(scope.city(), scope.subtree())
                        .filter(level -> store.mayCall(scope.role(), level, clock.instant()))
                        .isPresent();
    }

    /**
     * Calls everybody posted in a division and its volunteers, except who calls.
     *
     * @param requestId made once by the form and sent with every retry
     * @param words what is to be done, where and why: 1 to 1,000 characters
     */
    public CallOutOutcome start(UUID requestId, String division, String words) {
        Optional<UUID> before = store.findStarted(requestId);
        if (before.isPresent()) {
            return new Done(before.get());
        }
        Scope scope = Scoped.current();
        if (!mayCall()) {
            return new Refused(Reason.NOT_YOUR_LEVEL);
        }
        if (!scope.covers(division) || divisions.find(division).isEmpty()) {
            return new Refused(Reason.NOT_YOUR_PLACE);
        }
        if (isUnfit(words)) {
            return new Refused(Reason.NO_WORDS);
        }
        Map<UUID, Summoned> people = people(division, scope);
        if (people.isEmpty()) {
            return new Refused(Reason.NOBODY_POSTED);
        }
        UUID id = Ids.next();
        boolean started = store.start(id, division, words.strip(), people.size(), clock.instant(), requestId);
        if (!started) {
            // What runs there may be the twin of this request, which was faster.
            return store.findStarted(requestId).<CallOutOutcome>map(Done::new).orElse(new Refused(Reason.RUNNING));
        }
        store.call(id, people.values());
        store.enter(id, 1, "START", words.strip(), clock.instant(), requestId);
        return new Done(id);
    }

    /** @param words what came of it: 1 to 1,000 characters */
    public CallOutOutcome end(UUID id, UUID requestId, String words) {
        Optional<CallOut> found = find(id);
        if (found.isEmpty() || !isMine(found.get())) {
            return new Refused(Reason.NO_SUCH_CALL);
        }
        if (store.isDone(requestId)) {
            return new Done(id);
        }
        if (!mayCall()) {
            return new Refused(Reason.NOT_YOUR_LEVEL);
        }
        if (isUnfit(words)) {
            return new Refused(Reason.NO_WORDS);
        }
        Instant at = clock.instant();
        if (!store.end(id, words.strip(), at)) {
            return store.isDone(requestId) ? new Done(id) : new Refused(Reason.ENDED);
        }
        store.enter(id, 2, "END", words.strip(), at, requestId);
        return new Done(id);
    }

    /** The person of the scope at hand comes or cannot; may be said anew while it runs. */
    public CallOutOutcome answer(UUID id, boolean coming) {
        Answer answer = coming ? Answer.COMING : Answer.CANNOT;
        if (store.answer(id, answer, clock.instant())) {
            return new Done(id);
        }
        return new Refused(store.myAnswer(id).isPresent() ? Reason.ENDED : Reason.NO_SUCH_CALL);
    }

    @Transactional(readOnly = true)
    public Optional<Answer> myAnswer(UUID id) {
        return store.myAnswer(id);
    }

    @Transactional(readOnly = true)
    public Optional<CallOut> find(UUID id) {
        return store.find(id);
    }

    /** Those of the person's own desk, newest first; all of the city for the auditor. */
    @Transactional(readOnly = true)
    public Slice<CallOut> list(String after) {
        List<CallOut> found = store.page(RowKey.of(after, RowKey.NEWEST), SHOWN + 1);
        return Slice.of(found, SHOWN, each -> new RowKey(each.startedAt(), each.id()).text());
    }

    /** The numbers by role and division, in order of division; of what is forgotten, those that were kept. */
    @Transactional(readOnly = true)
    public List<Tally> tallies(CallOut callOut) {
        return callOut.forgottenAt() == null ? store.count(callOut.id()) : store.kept(callOut.id());
    }

    /** Who was called and what they answered, those who come first; empty for all but who called, and once it is forgotten. */
    @Transactional(readOnly = true)
    public List<Named> names(CallOut callOut) {
        return isMine(callOut) ? store.names(callOut.id()) : List.of();
    }

    /** A call whose numbers the reader may see: of their own desk, and any for the auditor. */
    public Optional<CallOut> findToWatch(UUID id) {
        return find(id).filter(call -> isMine(call) || Scoped.current().role() == Role.AUDITOR);
    }

    /** Is it a call of the desk of the scope at hand? */
    public boolean isMine(CallOut callOut) {
        Scope scope = Scoped.current();
        return CallOutTable.roles(Deed.END).contains(scope.role())
                && callOut.desk().equals(scope.subtree());
    }

    /** Somebody posted who is a volunteer too is called once, in the posting. */
    private Map<UUID, Summoned> people(String division, Scope scope) {
        Map<UUID, Summoned> people = new LinkedHashMap<>();
        CallOutTable.roles(Deed.ANSWER).stream()
                .filter(Postings::isPost)
                .flatMap(role -> postings.listHeldUnder(role, division).stream())
                .map(each -> new Summoned(each.person(), each.role(), each.division(), ""))
                .forEach(each -> people.putIfAbsent(each.person(), each));
        reserves.stream()
                .flatMap(each -> each.listUnder(division).stream())
                .map(each -> new Summoned(each.person(), Role.RESIDENT, each.division(), each.name()))
                .forEach(each -> people.putIfAbsent(each.person(), each));
        if (scope.person() != null) {
            people.remove(scope.person());
        }
        return people;
    }

    private static boolean isUnfit(String words) {
        return words.isBlank() || words.strip().length() > LONGEST_WORDS;
    }
}
