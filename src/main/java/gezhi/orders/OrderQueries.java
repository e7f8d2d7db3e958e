package gezhi.orders;

import gezhi.orders.OrderNumbers.Name;
import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Order;
import gezhi.orders.store.OrderReads;
import gezhi.orders.store.OrderStore;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders as the scope at hand sees them: whoever may not see one finds none. */
@Service
@Transactional(readOnly = true)
public class OrderQueries {
    private static final int SHOWN = 30;
    private static final int MOST_HELP = 60;

    private final OrderReads reads;
    private final OrderStore store;
    private final OrderRules rules;
    private final Participants participants;
    private final Clock clock;

    OrderQueries(OrderReads reads, OrderStore store, OrderRules rules, Participants participants, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.rules = rules;
        this.participants = participants;
        this.clock = clock;
    }

    /** Which orders a list has. */
    public enum Heap {
        /** Not ended. */
        CURRENT,
        /** For the desk. */
        WAITING,
        /** Helpers are asked or at it. */
        RUNNING,
        /** A helper says that it is done. */
        TO_CONFIRM,
        ENDED,
        ALL
    }

    /**
     * A page of the list, newest first: for a desk and the auditor those of their part of the city, for everybody else their own.
     *
     * @param after key of the page before, empty for the first
     */
    public Slice<OrderRow> list(Heap heap, String after) {
        return Slice.of(
                reads.page(heap, own(), RowKey.of(after, RowKey.NEWEST), SHOWN + 1),
                SHOWN,
                row -> new RowKey(row.placedAt(), row.id()).text());
    }

    public long count(Heap heap) {
        return reads.count(heap, own());
    }

    /** The page of an order, and the buttons that this person may press. */
    public Optional<OrderFile> find(UUID id) {
        return reads.find(id).flatMap(row -> store.find(id).map(order -> file(row, order)));
    }

    /** Those of these that the reader sees, the soonest first. */
    public List<OrderRow> listThese(Collection<UUID> ids) {
        return reads.these(ids);
    }

    /** What the person at hand is asked for and at; the soonest first, at most 60. */
    public List<HelpRow> listMine() {
        return me().map(person -> reads.listMine(person, MOST_HELP)).orElse(List.of());
    }

    /** What the person at hand may claim; the soonest first, at most 60. */
    public List<HelpRow> listClaimable() {
        return me().map(person -> reads.listClaimable(person, clock.instant(), MOST_HELP))
                .orElse(List.of());
    }

    /** What the person at hand said when they ordered for themselves last: they need not say it again. */
    public Optional<Served> findLast() {
        return me().flatMap(reads::findLast);
    }

    private OrderFile file(OrderRow row, Order order) {
        return new OrderFile(
                row,
                order,
                reads.served(order.id()).orElse(null),
                reads.journal(order.id()),
                Loop.open(
                        order,
                        participants.actor(),
                        clock.instant(),
                        rules.numbers().limits()));
    }

    /** For how many days somebody's load is counted. */
    public int loadDays() {
        return rules.numbers().of(Name.LOAD_DAYS);
    }

    private static boolean own() {
        Role role = Scoped.current().role();
        return role != Role.COMMUNITY_DESK && role != Role.AUDITOR;
    }

    private static Optional<UUID> me() {
        return Optional.ofNullable(Scoped.current().person());
    }
}
