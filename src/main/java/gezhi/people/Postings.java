package gezhi.people;

import gezhi.people.PostingOutcome.Done;
import gezhi.people.PostingOutcome.Reason;
import gezhi.people.PostingOutcome.Refused;
import gezhi.people.store.AccountStore;
import gezhi.people.store.LogStore;
import gezhi.people.store.PostingStore;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Following;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is posted where in the city at hand: the administrator and the program grant and end, never delete. */
@Service
@Transactional
public class Postings {
    private final PostingStore store;
    private final AccountStore accounts;
    private final LogStore log;
    private final PostingRules rules;
    private final Clock clock;

    Postings(PostingStore store, AccountStore accounts, LogStore log, PostingRules rules, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    /** True for roles that people are posted to. */
    public static boolean isPost(Role role) {
        return !PostingRules.levels(role).isEmpty();
    }

    /** All postings of one person, past ones too, the open ones first. */
    @Transactional(readOnly = true)
    public List<Posting> listOf(UUID person) {
        return store.listOf(city(), List.of(person));
    }

    @Transactional(readOnly = true)
    public List<Posting> listOf(List<UUID> persons) {
        return persons.isEmpty() ? List.of() : store.listOf(city(), persons);
    }

    /** The postings of one person that hold today. */
    @Transactional(readOnly = true)
    public List<Posting> listHeldBy(UUID person) {
        LocalDate today = LocalDate.now(clock);
        return listOf(person).stream().filter(posting -> posting.holdsOn(today)).toList();
    }

    /** Who holds {@code role} at exactly {@code division} today: the grid worker of a grid, the desk of a community. */
    @Transactional(readOnly = true)
    public List<Posting> listHeld(Role role, String division) {
        return store.listHeld(city(), role, division, LocalDate.now(clock));
    }

    /** Who holds {@code role} at {@code division} or anywhere under it today. */
    @Transactional(readOnly = true)
    public List<Posting> listHeldUnder(Role role, String division) {
        return store.listHeldUnder(city(), role, division, LocalDate.now(clock));
    }

    /** As {@link #listHeldUnder}, with those that begin on a later day. */
    @Transactional(readOnly = true)
    public List<Posting> listUnendedUnder(Role role, String division) {
        return store.listUnendedUnder(city(), role, division, LocalDate.now(clock));
    }

    /** All posts at exactly these divisions that have not ended, of every role; those that begin on a later day too. */
    @Transactional(readOnly = true)
    public List<Posting> listUnendedAt(Collection<String> divisions) {
        return store.listUnendedAt(city(), divisions, LocalDate.now(clock));
    }

    /** Those of the divisions at which somebody holds {@code role} today. */
    @Transactional(readOnly = true)
    public Set<String> manned(Role role, Collection<String> divisions) {
        return divisions.isEmpty() ? Set.of() : store.manned(city(), role, divisions, LocalDate.now(clock));
    }

    /** Who handles cases for {@code office} today. */
    @Transactional(readOnly = true)
    public List<Posting> listHandlers(UUID office) {
        return store.listHandlers(city(), office, LocalDate.now(clock));
    }

    /** Why {@code draft} cannot be granted to anyone, or empty when it can. */
    @Transactional(readOnly = true)
    public Optional<Reason> refusal(Posting.Draft draft) {
        return rules.check(draft, LocalDate.now(clock));
    }

    public PostingOutcome grant(UUID person, Posting.Draft draft) {
        Optional<Reason> reason = refusal(draft).or(() -> refusalFor(person, draft));
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        LocalDate from = from(draft);
        Posting posting = new Posting(
                Ids.next(), person, draft.role(), draft.division(), draft.office(), "", from, draft.validTo(), null);
        store.insert(city(), posting);
        accounts.markStaff(city(), person);
        return recorded(posting.id(), Deed.POSTED);
    }

    /** Ends a posting from today; sessions in it end within a minute. One that is held ex officio ends with what brings it. */
    public PostingOutcome end(UUID id) {
        Optional<Posting> posting = store.find(city(), id);
        if (posting.isEmpty()) {
            return new Refused(Reason.NO_SUCH_POSTING);
        }
        if (posting.get().exOfficio() != null) {
            return new Refused(Reason.EX_OFFICIO);
        }
        LocalDate today = LocalDate.now(clock);
        if (posting.get().role() == Role.ADMINISTRATOR
                && store.lockAdministrators(city(), today)
                        .equals(List.of(posting.get().person()))) {
            return new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return store.end(city(), id, today) ? recorded(id, Deed.POSTING_ENDED) : new Refused(Reason.NO_SUCH_POSTING);
    }

    /**
     * Postings go along when grids are redrawn or a list of divisions closes them, by the program, in the transaction of who calls: each ends and is granted anew where its division went, for the
     * rest of its time, or ends for good. Who holds the same role there as long already is not posted twice. False when one has ended or moved meanwhile.
     *
     * @param all by id of posting
     * @param on the first day on which it is so
     */
    public boolean follow(List<Following> all, LocalDate on) {
        for (Following each : all) {
            UUID id = UUID.fromString(each.key());
            Optional<Posting> found =
                    store.find(city(), id).filter(posting -> posting.division().equals(each.from()));
            if (found.isEmpty() || !store.end(city(), id, on)) {
                return false;
            }
            recorded(id, Deed.POSTING_ENDED);
            Posting old = found.get();
            if (each.to().isEmpty()) {
                continue;
            }
            LocalDate from = old.validFrom().isAfter(on) ? old.validFrom() : on;
            boolean held = listOf(old.person()).stream()
                    .filter(posting -> posting.role() == old.role())
                    .filter(posting -> posting.division().equals(each.to()))
                    .filter(posting -> Objects.equals(posting.office(), old.office()))
                    .anyMatch(posting -> covers(posting, from, old.validTo()));
            if (!held) {
                UUID fresh = Ids.next();
                store.insert(
                        city(),
                        new Posting(
                                fresh,
                                old.person(),
                                old.role(),
                                each.to(),
                                old.office(),
                                "",
                                from,
                                old.validTo(),
                                null));
                recorded(fresh, Deed.POSTED);
            }
        }
        return true;
    }

    private static boolean covers(Posting posting, LocalDate from, @Nullable LocalDate to) {
        boolean longEnough =
                posting.validTo() == null || (to != null && !posting.validTo().isBefore(to));
        return longEnough && !posting.validFrom().isAfter(from);
    }

    private Optional<Reason> refusalFor(UUID person, Posting.Draft draft) {
        if (accounts.find(city(), person).isEmpty()) {
            return Optional.of(Reason.NO_SUCH_PERSON);
        }
        boolean held = listOf(person).stream()
                .filter(posting -> posting.role() == draft.role())
                .filter(posting -> posting.division().equals(draft.division()))
                .filter(posting -> Objects.equals(posting.office(), draft.office()))
                .anyMatch(posting -> overlap(posting, from(draft), draft.validTo()));
        return held ? Optional.of(Reason.ALREADY_HELD) : Optional.empty();
    }

    private static boolean overlap(Posting posting, LocalDate from, @Nullable LocalDate to) {
        boolean endsBefore = posting.validTo() != null && !posting.validTo().isAfter(from);
        boolean beginsAfter = to != null && !posting.validFrom().isBefore(to);
        return !endsBefore && !beginsAfter;
    }

    private PostingOutcome recorded(UUID id, Deed deed) {
        Scope scope = Scoped.current();
        Posting posting = store.find(scope.city(), id).orElseThrow();
        String detail = posting.role() + " " + posting.division() + " " + posting.place();
        log.deed(scope.city(), posting.person(), deed, detail, scope.person(), clock.instant());
        return new Done(posting);
    }

    private LocalDate from(Posting.Draft draft) {
        return draft.validFrom() == null ? LocalDate.now(clock) : draft.validFrom();
    }

    private static String city() {
        return Scoped.current().city();
    }
}
