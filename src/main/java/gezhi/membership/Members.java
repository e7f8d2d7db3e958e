package gezhi.membership;

import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.model.Masks;
import gezhi.membership.store.MemberJournal;
import gezhi.membership.store.MemberStore;
import gezhi.membership.store.SecretStore;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of members of the city at hand. Keepers read and write what their charges reach; a member reads themself; nobody else
 * reads anybody, but for numbers without names.
 */
@Service
@Transactional(readOnly = true)
public class Members {
    private static final int SHORTEST_PURPOSE = 2;
    private static final int LONGEST_PURPOSE = 200;

    private final MemberStore store;
    private final SecretStore secrets;
    private final MemberJournal journal;
    private final MemberEntries entries;
    private final Clock clock;

    Members(MemberStore store, SecretStore secrets, MemberJournal journal, MemberEntries entries, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.journal = journal;
        this.entries = entries;
        this.clock = clock;
    }

    /** What became of the wish to see what is sealed. */
    public sealed interface Looking {
        record Seen(Member.Secrets secrets) implements Looking {}

        record Refused(Reason reason) implements Looking {}
    }

    /** As far as the reader sees them; those that have left too. */
    public Optional<Member> find(UUID id) {
        return store.find(city(), id);
    }

    /** The reader's own entry, if their account is bound to one. */
    public Optional<Member> findMine() {
        @Nullable UUID person = Scoped.current().person();
        return person == null ? Optional.empty() : store.ofPerson(city(), person);
    }

    /** @param after {@link Slice#next()} of the page before, empty for the first */
    public Slice<Member> list(MemberStore.Filter filter, String after) {
        return Slice.of(
                store.page(city(), filter, after, Slice.SIZE + 1),
                Slice.SIZE,
                member -> member.organization() + "." + member.id());
    }

    /** What is sealed, masked; empty for those who only count on the member. */
    public Optional<Member.Secrets> findMasked(UUID id) {
        return secrets.find(city(), id)
                .map(clear -> new Member.Secrets(
                        Masks.identity(clear.identity()), Masks.phone(clear.phone()), Masks.address(clear.address())));
    }

    /**
     * What is sealed, in clear; the look is written down.
     *
     * @param purpose 2 to 200 characters
     */
    @Transactional
    public Looking look(UUID id, String purpose) {
        String why = purpose.strip();
        int length = why.codePointCount(0, why.length());
        if (length < SHORTEST_PURPOSE || length > LONGEST_PURPOSE) {
            return new Looking.Refused(Reason.NO_PURPOSE);
        }
        Optional<Member.Secrets> clear = secrets.find(city(), id);
        if (clear.isEmpty() || Scoped.current().person() == null) {
            return new Looking.Refused(Reason.NO_SUCH_MEMBER);
        }
        journal.addLook(Scoped.current(), id, why, clock.instant());
        return new Looking.Seen(clear.get());
    }

    public List<MemberJournal.Line> journal(UUID id) {
        return journal.list(city(), id);
    }

    /** Who looked, the newest first; of one member, or with null of all that the reader may know of. */
    public Slice<Look> looks(@Nullable UUID member, String after) {
        return Slice.of(
                journal.looks(city(), member, RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1),
                Slice.SIZE,
                look -> new RowKey(look.at(), look.id()).text());
    }

    /** Enters a member in an organization whose members the person keeps. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public MemberOutcome add(Member.Draft draft) {
        return once(() -> entries.add(draft));
    }

    /**
     * Corrects an entry; the organization changes by a transfer only.
     *
     * @param version the one that was seen
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public MemberOutcome change(UUID id, int version, Member.Draft draft) {
        return once(() -> entries.change(id, version, draft));
    }

    /** The same number entered by somebody else at the same instant is found by the database only. */
    private static MemberOutcome once(Supplier<MemberOutcome> entry) {
        try {
            return entry.get();
        } catch (DuplicateKeyException twin) {
            return new MemberOutcome.Refused(Reason.IDENTITY_TAKEN);
        }
    }

    /**
     * Ends an entry; the past keeps it, and their number may be entered again.
     *
     * @param on from the day they joined to today
     */
    @Transactional
    public MemberOutcome end(UUID id, int version, LocalDate on, Member.Ending why) {
        return entries.end(id, version, on, why);
    }

    /** Until the end of the transaction nobody else takes a member over or ends their entry. */
    @Transactional
    public void lock(UUID id) {
        store.lock(city(), id);
    }

    /** Until the end of the transaction no organization of the city is closed; what stands is looked up after this. */
    @Transactional
    public void enter() {
        store.enter(city());
    }

    /** True when the reader keeps the member's own organization. */
    public boolean mayKeep(Member member) {
        return entries.mayKeep(member);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
