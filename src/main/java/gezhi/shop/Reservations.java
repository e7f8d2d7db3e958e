package gezhi.shop;

import gezhi.ledger.Booking;
import gezhi.ledger.LedgerAccount;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.NotBooked;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.Deed;
import gezhi.shop.loop.Look;
import gezhi.shop.loop.Reason;
import gezhi.shop.loop.Step;
import gezhi.shop.loop.Table;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * One reserves a piece: points are set aside and the piece is kept; given up or lapsed, both are free again, once. Locks in this order everywhere: the
 * person, the shop, the reservation, the goods, and the ledger last.
 */
@Service
@Transactional
class Reservations {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 100_000_000;

    private final ReservationStore store;
    private final GoodsStore goods;
    private final ShopRules rules;
    private final ShopBook book;
    private final Clock clock;

    Reservations(ReservationStore store, GoodsStore goods, ShopRules rules, ShopBook book, Clock clock) {
        this.store = store;
        this.goods = goods;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
    }

    /** For the person at hand. @param id made once by the form and sent with every retry */
    public ShopOutcome reserve(UUID id, UUID goodsId) {
        @Nullable UUID me = Scoped.current().person();
        if (me == null) {
            return new Refused(Reason.NO_BOOK);
        }
        store.lock(me);
        Optional<Reservation> before = store.find(id);
        if (before.isPresent()) {
            return before.get().mine() && before.get().goods().equals(goodsId)
                    ? new Done(id)
                    : new NotBooked(Booking.Reason.SOURCE_TAKEN);
        }
        goods.lock(goodsId);
        Optional<Goods> wanted = goods.find(goodsId);
        if (wanted.isEmpty()) {
            return new Refused(Reason.NO_SUCH_GOODS);
        }
        Optional<LedgerAccount> account = book.mine();
        Optional<Reason> refused =
                account.isEmpty() ? Optional.of(Reason.NO_BOOK) : refusal(wanted.get(), account.get(), me);
        return refused.isPresent() ? new Refused(refused.get()) : reserve(id, wanted.get(), account.orElseThrow(), me);
    }

    /** Why the person at hand does not reserve it now; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<Reason> refusal(Goods wanted) {
        @Nullable UUID me = Scoped.current().person();
        Optional<LedgerAccount> account = book.mine();
        return me == null || account.isEmpty() ? Optional.of(Reason.NO_BOOK) : refusal(wanted, account.get(), me);
    }

    private Optional<Reason> refusal(Goods wanted, LedgerAccount account, UUID me) {
        LocalDate today = LocalDate.now(clock);
        Instant month = today.withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant();
        Look.Chance chance = new Look.Chance(
                rules.isOn(),
                account.division().startsWith(wanted.reach()),
                wanted.isOfferedOn(today),
                wanted.left(),
                store.had(me, wanted.id(), month),
                wanted.monthly(),
                account.free(),
                wanted.price());
        Look.Who who = new Look.Who(Scoped.current().role(), true, false, false);
        return Table.refusal(Deed.RESERVE, new Look(who, chance, null, clock.instant()));
    }

    private ShopOutcome reserve(UUID id, Goods wanted, LedgerAccount account, UUID me) {
        Instant now = clock.instant();
        int days = rules.days(ShopRules.Name.KEPT_DAYS);
        Instant until = endOf(LocalDate.now(clock).plusDays(days), clock);
        return switch (book.setAside(id, account, wanted.price(), Duration.between(now, until))) {
            case Booking.Refused(Booking.Reason reason) -> notBooked(reason);
            case Booking held -> {
                while (!store.addTaker(id, me, wanted.id(), code(), now)) {
                    // another one has it
                }
                store.add(new Reservation(
                        id,
                        wanted.id(),
                        wanted.division(),
                        Step.RESERVED,
                        1,
                        wanted.name(),
                        wanted.price(),
                        held.get(),
                        now,
                        until,
                        null,
                        null,
                        true,
                        null));
                yield new Done(id);
            }
        };
    }

    /** By whoever reserved it. */
    public ShopOutcome cancel(UUID id) {
        return end(id, Deed.CANCEL, Step.CANCELLED);
    }

    /** By the clock. */
    ShopOutcome lapse(UUID id) {
        return end(id, Deed.LAPSE, Step.LAPSED);
    }

    private ShopOutcome end(UUID id, Deed deed, Step to) {
        Optional<Reservation> found = store.find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_RESERVATION);
        }
        Reservation before = found.get();
        Optional<Reason> refused = Table.refusal(deed, look(before, clock));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        if (!store.move(before, at(before, to, null, null), deed, "", clock.instant())) {
            return new Refused(Reason.MOVED);
        }
        book.free(before.hold());
        return new Done(id);
    }

    @Transactional(readOnly = true)
    public Optional<Reservation> find(UUID id) {
        return store.find(id);
    }

    /** May the reader do it now? */
    boolean allows(Deed deed, Reservation reservation) {
        return Table.allows(deed, look(reservation, clock));
    }

    /** Why the reader does not do it now; empty when they may. */
    Optional<Reason> refusal(Deed deed, Reservation reservation) {
        return Table.refusal(deed, look(reservation, clock));
    }

    @Transactional(readOnly = true)
    public List<ReservationStore.Line> story(UUID id) {
        return store.story(id);
    }

    /** Of the person at hand, the newest first. */
    @Transactional(readOnly = true)
    public Slice<Reservation> listMine(String after) {
        @Nullable UUID me = Scoped.current().person();
        return me == null
                ? new Slice<>(List.of(), null)
                : Slice.of(
                        store.listMine(me, RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1),
                        Slice.SIZE,
                        row -> new RowKey(row.at(), row.id()).text());
    }

    /** What is kept in the shop of the desk at hand, what lapses first on top. */
    @Transactional(readOnly = true)
    public Slice<Reservation> listWaiting(String after) {
        return Slice.of(
                store.listWaiting(Scoped.current().subtree(), RowKey.of(after, RowKey.OLDEST), Slice.SIZE + 1),
                Slice.SIZE,
                row -> new RowKey(row.until(), row.id()).text());
    }

    static Look look(Reservation reservation, Clock clock) {
        Scope scope = Scoped.current();
        boolean keeps = reservation.division().equals(scope.subtree());
        boolean handedOver = reservation.handedBy() != null && Objects.equals(reservation.handedBy(), scope.person());
        return new Look(
                new Look.Who(scope.role(), reservation.mine(), keeps, handedOver),
                null,
                reservation.state(),
                clock.instant());
    }

    /** As it is after a deed. */
    static Reservation at(Reservation before, Step to, @Nullable UUID handedBy, @Nullable Instant returnUntil) {
        return new Reservation(
                before.id(),
                before.goods(),
                before.division(),
                to,
                before.version() + 1,
                before.name(),
                before.price(),
                before.hold(),
                before.at(),
                before.until(),
                handedBy,
                returnUntil,
                before.mine(),
                before.code());
    }

    /** The last moment of a day. */
    static Instant endOf(LocalDate day, Clock clock) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
    }

    /** What the ledger refuses is not written either. */
    static ShopOutcome notBooked(Booking.Reason reason) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new NotBooked(reason);
    }

    private static String code() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES));
    }
}
