package gezhi.membership;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.membership.Transfer.Wish;
import gezhi.membership.TransferOutcome.Done;
import gezhi.membership.TransferOutcome.Reason;
import gezhi.membership.TransferOutcome.Refused;
import gezhi.membership.loop.TransferTable;
import gezhi.membership.loop.TransferTable.Line;
import gezhi.membership.store.TransferStore;
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
 * Transfers of the relation of members within the city at hand. The member belongs to the old organization until the new one receives them,
 * in the same transaction, and one transfer of a member is open at a time: so there is no gap and no double.
 */
@Service
@Transactional(readOnly = true)
public class Transfers {
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_WORDS = 500;

    private final TransferStore store;
    private final Members members;
    private final Charges charges;
    private final Bodies bodies;
    private final Clock clock;

    Transfers(TransferStore store, Members members, Charges charges, Bodies bodies, Clock clock) {
        this.store = store;
        this.members = members;
        this.charges = charges;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Lists of open transfers. */
    public enum Heap {
        /** Before an organization that the reader keeps. */
        IN,
        OUT,
        /** Refused, for the superior to decide. */
        REFUSED,
        /** Past the day until which the letter is valid. */
        OVERDUE;

        public String messageKey() {
            return "membership.heap." + name();
        }
    }

    public Optional<Transfer> find(UUID id) {
        return store.find(city(), id);
    }

    /** The newest first. */
    public List<Transfer> listOf(UUID member) {
        return store.ofMember(city(), member);
    }

    /** @param after {@link Slice#next()} of the page before, empty for the first */
    public Slice<Transfer> list(Heap heap, String after) {
        UUID from =
                after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(after) : new UUID(0, 0);
        List<Transfer> found = store.page(city(), heap, today(), from, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, transfer -> transfer.id().toString());
    }

    /** How many wait to be received by the organizations that the reader keeps. */
    public int countIn() {
        return store.countIn(city());
    }

    /** The newest first. */
    public List<Transfer.Move> moves(UUID transfer) {
        return store.moves(city(), transfer);
    }

    /** True when the day until which the letter is valid is over. */
    public boolean isOverdue(Transfer transfer) {
        return transfer.isOverdue(today());
    }

    /** What the reader may do now, in the order of the table. */
    public List<Line> listDeeds(Transfer transfer) {
        return TransferTable.from(transfer.step()).stream()
                .filter(line -> refusedParty(line, transfer) == null)
                .toList();
    }

    /**
     * Begins a transfer of a member that the person keeps.
     *
     * @param reason 1 to 200 characters
     */
    @Transactional
    public TransferOutcome draft(UUID member, UUID to, String reason) {
        members.lock(member);
        Optional<Member> found = members.find(member).filter(Member::belongs).filter(members::mayKeep);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_MEMBER);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return new Refused(Reason.NO_WORDS);
        }
        UUID from = found.get().organization();
        if (to.equals(from) || !isBranch(to)) {
            return new Refused(Reason.NO_SUCH_ORGANIZATION);
        }
        UUID id = Ids.next();
        if (!store.insert(city(), id, member, from, to, why)) {
            return new Refused(Reason.ON_ITS_WAY_ALREADY);
        }
        store.addMove(
                Scoped.current(), id, TransferDeed.DRAFT, TransferStep.DRAFT, "", UUID.randomUUID(), clock.instant());
        return new Done(id);
    }

    @Transactional
    public TransferOutcome act(UUID id, Wish wish) {
        store.lock(city(), id);
        Optional<UUID> before = store.requested(city(), wish.request());
        if (before.isPresent()) {
            return before.get().equals(id) ? new Done(id) : new Refused(Reason.NO_SUCH_TRANSFER);
        }
        Optional<Transfer> found = find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_TRANSFER);
        }
        Transfer transfer = found.get();
        if (transfer.version() != wish.version()) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        Optional<Line> line = TransferTable.find(transfer.step(), wish.deed());
        if (line.isEmpty()) {
            return new Refused(Reason.NOT_FROM_HERE);
        }
        @Nullable Reason reason = refusal(line.get(), transfer, wish);
        return reason == null ? done(line.get(), transfer, wish) : new Refused(reason);
    }

    private @Nullable Reason refusal(Line line, Transfer transfer, Wish wish) {
        @Nullable Reason party = refusedParty(line, transfer);
        if (party != null) {
            return party;
        }
        String words = wish.words().strip();
        if (line.words() && words.isEmpty() || words.length() > LONGEST_WORDS) {
            return Reason.NO_WORDS;
        }
        if (wish.deed() == TransferDeed.ISSUE && (wish.days() < 1 || wish.days() > Wish.MOST_DAYS)) {
            return Reason.BAD_DAYS;
        }
        boolean late = transfer.isOverdue(today());
        if (wish.deed() == TransferDeed.EXPIRE) {
            return late ? null : Reason.NOT_FROM_HERE;
        }
        boolean needsTime = wish.deed() == TransferDeed.SEND || wish.deed() == TransferDeed.RECEIVE;
        return late && needsTime ? Reason.TOO_LATE : null;
    }

    private @Nullable Reason refusedParty(Line line, Transfer transfer) {
        return switch (line.who()) {
            case SENDER -> keeps(transfer.fromBody()) ? null : Reason.NOT_YOURS;
            case RECEIVER -> keeps(transfer.toBody()) ? null : Reason.NOT_YOURS;
            case SUPERIOR -> refusedSuperior(transfer);
            case CLOCK -> Scoped.current().person() == null ? null : Reason.NOT_YOURS;
        };
    }

    private @Nullable Reason refusedSuperior(Transfer transfer) {
        Optional<UUID> superior = charges.findKept(transfer.toBody()).map(Kept::superior);
        if (superior.filter(this::keeps).isEmpty()) {
            return Reason.NOT_YOURS;
        }
        @Nullable UUID person = Scoped.current().person();
        return moves(transfer.id()).stream()
                        .filter(move -> move.deed() == TransferDeed.REFUSE)
                        .findFirst()
                        .filter(move -> person != null && person.equals(move.actor()))
                        .isPresent()
                ? Reason.NOT_YOUR_OWN
                : null;
    }

    /** The member first: row security lets the new organization take them while the transfer is on its way. */
    private TransferOutcome done(Line line, Transfer transfer, Wish wish) {
        if (line.deed() == TransferDeed.RECEIVE) {
            members.enter();
        }
        if (line.deed() == TransferDeed.RECEIVE
                && (!isBranch(transfer.toBody()) || !store.takeOver(Scoped.current(), transfer, clock.instant()))) {
            return new Refused(Reason.NO_SUCH_ORGANIZATION);
        }
        LocalDate today = today();
        if (!store.move(
                city(),
                transfer,
                wish.version(),
                line.to(),
                line.deed() == TransferDeed.ISSUE ? today : null,
                validUntil(transfer, wish))) {
            throw new IllegalStateException("Transfer " + transfer.id() + " moved under its lock");
        }
        Scope by = Scoped.current();
        store.addMove(by, transfer.id(), line.deed(), line.to(), wish.words().strip(), wish.request(), clock.instant());
        return new Done(transfer.id());
    }

    /** A letter that ran out while the superior decided would make the decision void. Null leaves the day as it is. */
    private @Nullable LocalDate validUntil(Transfer transfer, Wish wish) {
        if (wish.deed() == TransferDeed.ISSUE) {
            return today().plusDays(wish.days());
        }
        LocalDate usual = today().plusDays(Wish.USUAL_DAYS);
        boolean lengthened = wish.deed() == TransferDeed.OVERRULE
                && (transfer.validUntil() == null || transfer.validUntil().isBefore(usual));
        return lengthened ? usual : null;
    }

    /** A keeper without a post does not find what is not public in the register of bodies, and knows what they keep. */
    private boolean isBranch(UUID body) {
        Optional<Kept> kept = charges.findKept(body);
        return kept.isPresent()
                ? kept.get().stands() && kept.get().hasMembers()
                : bodies.find(body)
                        .filter(Body::stands)
                        .filter(found -> found.kind() == BodyKind.BRANCH || found.kind() == BodyKind.JOINT_BRANCH)
                        .isPresent();
    }

    private boolean keeps(UUID body) {
        return charges.findKept(body).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
