package gezhi.shop;

import gezhi.files.Picture;
import gezhi.ledger.Booking;
import gezhi.ledger.LedgerAccount;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.shop.Movement.Kind;
import gezhi.shop.ShopOutcome.Done;
import gezhi.shop.ShopOutcome.NotBooked;
import gezhi.shop.ShopOutcome.Refused;
import gezhi.shop.loop.Reason;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a community has to give: put there, changed and filled by its own desk, and shown to the people for whom it is. */
@Service
@Transactional
class Shelf {
    private static final int LONGEST_NAME = 60;
    private static final int HIGHEST_PRICE = 100_000;
    private static final int MOST_A_MONTH = 100;
    private static final int MOST_AT_A_TIME = 10_000;

    private final GoodsStore store;
    private final MovementStore movements;
    private final ShopBook book;
    private final Divisions divisions;
    private final Clock clock;

    Shelf(GoodsStore store, MovementStore movements, ShopBook book, Divisions divisions, Clock clock) {
        this.store = store;
        this.movements = movements;
        this.book = book;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Something as the desk describes it.
     *
     * @param id made once by the form, or of what is changed
     * @param version that the desk looked at; 0 for what is new
     * @param street for the people of the whole street
     * @param price and {@code monthly}: null for no number
     * @param openFrom and {@code openTo}: the first and the last day; null for no day, and for no end
     */
    record Draft(
            UUID id,
            int version,
            boolean street,
            String name,
            String words,
            @Nullable Integer price,
            @Nullable Integer monthly,
            @Nullable LocalDate openFrom,
            @Nullable LocalDate openTo,
            @Nullable Picture picture) {}

    /** By the desk of a community, for its own. */
    public ShopOutcome put(Draft draft) {
        Scope scope = Scoped.current();
        if (scope.role() != Role.COMMUNITY_DESK) {
            return new Refused(Reason.NO_SUCH_GOODS);
        }
        Optional<Reason> wrong = wrong(draft);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        Optional<Goods> before = store.find(draft.id());
        if (before.isPresent() && !before.get().division().equals(scope.subtree())) {
            return new Refused(Reason.NO_SUCH_GOODS);
        }
        Goods goods = new Goods(
                draft.id(),
                scope.subtree(),
                draft.street() ? street(scope.subtree()) : scope.subtree(),
                draft.name().strip(),
                draft.words().strip(),
                null,
                Objects.requireNonNull(draft.price()),
                Objects.requireNonNull(draft.monthly()),
                Objects.requireNonNull(draft.openFrom()),
                draft.openTo(),
                0,
                0,
                clock.instant(),
                draft.version());
        if (before.isEmpty()) {
            store.add(goods, draft.picture());
            return new Done(goods.id());
        }
        if (draft.version() == 0) {
            return before.get().name().equals(goods.name())
                    ? new Done(goods.id())
                    : new NotBooked(Booking.Reason.SOURCE_TAKEN);
        }
        return store.change(goods, draft.picture(), clock.instant()) ? new Done(goods.id()) : new Refused(Reason.MOVED);
    }

    private static Optional<Reason> wrong(Draft draft) {
        if (draft.name().isBlank()
                || draft.name().strip().length() > LONGEST_NAME
                || draft.words().strip().length() > HandingOver.LONGEST_WORDS) {
            return Optional.of(Reason.NO_NAME);
        }
        if (isOutside(draft.price(), HIGHEST_PRICE)) {
            return Optional.of(Reason.NO_PRICE);
        }
        if (isOutside(draft.monthly(), MOST_A_MONTH)) {
            return Optional.of(Reason.NO_LIMIT);
        }
        boolean days = draft.openFrom() != null
                && (draft.openTo() == null || !draft.openTo().isBefore(draft.openFrom()));
        return days ? Optional.empty() : Optional.of(Reason.NO_DAYS);
    }

    private static boolean isOutside(@Nullable Integer number, int most) {
        return number == null || number < 1 || number > most;
    }

    /**
     * Pieces came to the shelf.
     *
     * @param id made once by the form and sent with every retry
     * @param words from whom, by what paper; 1 to 500 characters
     */
    public ShopOutcome receive(UUID id, UUID goodsId, @Nullable Integer quantity, String words) {
        Scope scope = Scoped.current();
        Optional<Goods> goods = find(goodsId).filter(Shelf::keeps);
        if (goods.isEmpty()) {
            return new Refused(Reason.NO_SUCH_GOODS);
        }
        if (quantity == null || isOutside(quantity, MOST_AT_A_TIME)) {
            return new Refused(Reason.NO_QUANTITY);
        }
        if (HandingOver.isNoText(words)) {
            return new Refused(Reason.NO_WORDS);
        }
        movements.gate(scope.subtree());
        Movement come = new Movement(
                id,
                goodsId,
                goods.get().name(),
                scope.subtree(),
                LocalDate.now(clock).withDayOfMonth(1),
                Kind.RECEIVED,
                quantity,
                0,
                null,
                null,
                words.strip(),
                clock.instant());
        movements.add(come);
        return movements.isThere(come) ? new Done(goodsId) : new NotBooked(Booking.Reason.SOURCE_TAKEN);
    }

    @Transactional(readOnly = true)
    public Optional<Goods> find(UUID id) {
        return store.find(id);
    }

    /** How it was offered before, the newest first; for its desk. */
    @Transactional(readOnly = true)
    public List<GoodsStore.Offer> offers(UUID id) {
        return store.offers(id);
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> photo(UUID id) {
        return store.photo(id);
    }

    /** Is it of the shop of the desk at hand? */
    static boolean keeps(Goods goods) {
        Scope scope = Scoped.current();
        return scope.role() == Role.COMMUNITY_DESK && goods.division().equals(scope.subtree());
    }

    /** What the person at hand has free; empty for who has no book of points. */
    @Transactional(readOnly = true)
    public Optional<LedgerAccount> mine() {
        return book.mine();
    }

    /** What is offered today to the person at hand, the newest first; nothing to who has no book of points. */
    @Transactional(readOnly = true)
    public Slice<Goods> listForMe(String after) {
        return book.mine()
                .map(LedgerAccount::division)
                .map(community -> Slice.of(
                        store.listFor(
                                community,
                                street(community),
                                LocalDate.now(clock),
                                RowKey.of(after, RowKey.NEWEST),
                                Slice.SIZE + 1),
                        Slice.SIZE,
                        Shelf::key))
                .orElseGet(() -> new Slice<>(List.of(), null));
    }

    /** All of the shop of the desk at hand, the newest first. */
    @Transactional(readOnly = true)
    public Slice<Goods> listHere(String after) {
        return Slice.of(
                store.listOf(Scoped.current().subtree(), RowKey.of(after, RowKey.NEWEST), Slice.SIZE + 1),
                Slice.SIZE,
                Shelf::key);
    }

    /** The street above a community; the community itself where there is none. */
    private String street(String community) {
        return divisions.find(community).map(Division::parent).orElse(community);
    }

    private static String key(Goods goods) {
        return new RowKey(goods.addedAt(), goods.id()).text();
    }
}
