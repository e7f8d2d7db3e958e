package gezhi.points;

import gezhi.files.Picture;
import gezhi.ledger.Booking;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.points.PointsOutcome.Done;
import gezhi.points.PointsOutcome.NotBooked;
import gezhi.points.PointsOutcome.Reason;
import gezhi.points.PointsOutcome.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Points given and taken by a rule, by the desk of the community, with a reason; never to or from who books them. */
@Service
@Transactional
class Points {
    static final int LONGEST_WORDS = 500;

    private final EntryStore store;
    private final PointHolders holders;
    private final PointRules rules;
    private final PointsBook book;
    private final Clock clock;

    Points(EntryStore store, PointHolders holders, PointRules rules, PointsBook book, Clock clock) {
        this.store = store;
        this.holders = holders;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
    }

    /**
     * What is to be booked.
     *
     * @param id made once by the form and sent with every retry
     * @param number of whoever it is about
     * @param rule its code
     * @param reason 1 to 500 characters
     */
    record Draft(
            UUID id,
            String number,
            String rule,
            String reason,
            @Nullable Picture picture) {}

    /** Refused when the policy is off, no such rule holds today, its cap is reached, or there is nothing to take. */
    public PointsOutcome book(Draft draft) {
        Scope scope = Scoped.current();
        if (scope.role() != Role.COMMUNITY_DESK) {
            return new Refused(Reason.NO_SUCH_HOLDER);
        }
        if (!rules.isOn()) {
            return new Refused(Reason.OFF);
        }
        Optional<Holder> holder = holders.findByNumber(draft.number()).flatMap(found -> holders.lock(found.person()));
        if (holder.isEmpty() || !holder.get().division().equals(scope.subtree())) {
            return new Refused(Reason.NO_SUCH_HOLDER);
        }
        if (holder.get().person().equals(scope.person())) {
            return new Refused(Reason.NOT_YOURSELF);
        }
        Optional<PointEntry> before = store.find(draft.id());
        if (before.isPresent()) {
            return isThis(before.get(), holder.get(), draft)
                    ? new Done(draft.id())
                    : new NotBooked(Booking.Reason.SOURCE_TAKEN);
        }
        if (isNoText(draft.reason())) {
            return new Refused(Reason.NO_WORDS);
        }
        return rules.findByHand(draft.rule())
                .map(rule -> use(rule, holder.get(), draft))
                .orElse(new Refused(Reason.NO_SUCH_RULE));
    }

    /** The form was sent again, and not used for somebody or something else. */
    private static boolean isThis(PointEntry before, Holder holder, Draft draft) {
        return before.person().equals(holder.person()) && before.rule().equals(draft.rule());
    }

    private PointsOutcome use(PointRule rule, Holder holder, Draft draft) {
        LocalDate today = LocalDate.now(clock);
        Instant since = rule.period().start(today).atStartOfDay(clock.getZone()).toInstant();
        long free = book.free(holder.person());
        Optional<Reason> wrong = rule.refusal(store.used(holder.person(), rule.code(), since), free);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        int points = Math.toIntExact(rule.amount(free));
        return switch (book.book(draft.id(), rule.kind(), holder.person(), points)) {
            case Booking.Refused(Booking.Reason reason) -> notBooked(reason);
            case Booking booked -> {
                store.add(entry(rule, holder, draft, points, booked.get()), draft.picture());
                yield new Done(draft.id());
            }
        };
    }

    private PointEntry entry(PointRule rule, Holder holder, Draft draft, int points, UUID transfer) {
        UUID me = Objects.requireNonNull(Scoped.current().person());
        return PointEntry.of(
                draft.id(),
                rule,
                holder,
                points,
                transfer,
                clock,
                me,
                draft.reason().strip(),
                null);
    }

    /** What somebody has, as far as the reader sees it. */
    @Transactional(readOnly = true)
    public long balance(UUID person) {
        return book.free(person);
    }

    @Transactional(readOnly = true)
    public Optional<PointEntry> find(UUID id) {
        return store.find(id);
    }

    /** The photo of an entry, for who reads its reason. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(UUID id) {
        return store.photo(id);
    }

    /** Of the person at hand, the newest first. */
    @Transactional(readOnly = true)
    public Slice<PointEntry> listMine(String after) {
        @Nullable UUID me = Scoped.current().person();
        return me == null
                ? new Slice<>(List.of(), null)
                : Slice.of(store.listOf(me, RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1), Slice.SIZE, Points::key);
    }

    /** Of the desk's community, the newest first. */
    @Transactional(readOnly = true)
    public Slice<PointEntry> listHere(String after) {
        return Slice.of(
                store.listIn(Scoped.current().subtree(), RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1),
                Slice.SIZE,
                Points::key);
    }

    static boolean isNoText(String words) {
        return words.isBlank() || words.strip().length() > LONGEST_WORDS;
    }

    /** What the ledger refuses is not written either. */
    static PointsOutcome notBooked(Booking.Reason reason) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new NotBooked(reason);
    }

    private static String key(PointEntry entry) {
        return new RowKey(entry.at(), entry.id()).text();
    }
}
