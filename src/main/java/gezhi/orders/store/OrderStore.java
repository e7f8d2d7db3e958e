package gezhi.orders.store;

import gezhi.orders.NewOrder;
import gezhi.orders.OrderEntry;
import gezhi.orders.OrderKind;
import gezhi.orders.OrderMoved;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Part;
import gezhi.orders.loop.Step;
import gezhi.orders.loop.Verdict;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes orders. Whoever writes the journal announces it. */
@Repository
public class OrderStore {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OrderStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The order that an earlier try of the request has placed. */
    public Optional<UUID> findPlaced(UUID request) {
        return sql(OrderSql.FIND_PLACED)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    public boolean isDone(UUID id, UUID request) {
        return jdbc.sql(OrderSql.IS_DONE)
                .param("id", id)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** The order, held until the transaction ends, if the scope sees it. */
    public Optional<Order> lock(UUID id) {
        return sql(OrderSql.LOCK).param("id", id).query(UUID.class).optional().flatMap(this::find);
    }

    /** The order with the parts that the scope sees. */
    public Optional<Order> find(UUID id) {
        List<Part> parts =
                sql(OrderSql.PARTS).param("id", id).query(OrderRows.PART).list();
        return sql(OrderSql.LOAD).param("id", id).query(OrderRows.order(parts)).optional();
    }

    /** Code of what is ordered. */
    public String kind(UUID id) {
        return sql(OrderSql.KIND).param("id", id).query(String.class).single();
    }

    /** Orders about which the clock has something to say, the longest due first. */
    @Transactional(readOnly = true)
    public List<UUID> listDue(Instant now, int limit) {
        return sql(OrderSql.LIST_DUE)
                .param("now", Columns.at(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    public void place(Verdict.Moved moved, NewOrder draft, OrderKind kind, Instant at) {
        Order order = moved.after();
        sql(OrderSql.PLACE)
                .param("id", order.id())
                .param("kind", kind.code())
                .param("kindFrom", kind.validFrom())
                .param("skill", order.skill())
                .param("helpers", order.helpers())
                .param("division", order.division())
                .param("from", Columns.at(order.from()))
                .param("to", Columns.at(order.to()))
                .param("placedBy", order.placedBy())
                .param("servedPerson", Columns.maybe(order.served()))
                .param("at", Columns.at(at))
                .param("warnAt", Columns.at(order.warn()))
                .param("dueAt", Columns.at(order.due()))
                .param("request", draft.requestId())
                .update();
        serve(order.id(), draft);
        enter(moved, Action.Kind.PLACE, "", at, draft.requestId());
    }

    private void serve(UUID id, NewOrder draft) {
        var point = draft.place().point();
        sql(OrderSql.SERVE)
                .param("id", id)
                .param("name", draft.name().strip())
                .param("phone", draft.phone().strip())
                .param("division", draft.place().division())
                .param("lon", Columns.maybe(point == null ? null : point.lon()))
                .param("lat", Columns.maybe(point == null ? null : point.lat()))
                .param("address", draft.place().address())
                .param("words", draft.words().strip())
                .update();
    }

    /**
     * Parts first: an order that is claimed or answered for a team is seen by who takes part in it.
     *
     * @throws IllegalStateException when it has moved since it was locked, which is a bug
     */
    public void write(Verdict.Moved moved, Action action, Instant at, UUID request) {
        Order order = moved.after();
        moved.fresh().forEach(each -> add(order, each, at));
        Part part = moved.part();
        if (part != null && moved.fresh().isEmpty()) {
            move(moved.before().find(part.id()).orElseThrow(), part, at);
        }
        if (action.kind() != Action.Kind.COMMENT) {
            move(moved, brief(action), at);
        }
        enter(moved, action.kind(), action.words(), at, request);
    }

    /** What the clock has said. */
    public void signal(Verdict.Moved moved, Action.Kind kind, Instant at, UUID request) {
        if (kind == Action.Kind.EXPIRE) {
            move(moved, "", at);
        } else {
            one(sql(OrderSql.SIGNAL).param("id", moved.before().id()).update());
        }
        enter(moved, kind, "", at, request);
    }

    /** What those who are asked are told of it. */
    private static String brief(Action action) {
        return action.kind() == Action.Kind.OFFER || action.kind() == Action.Kind.OPEN
                ? action.words().strip()
                : "";
    }

    private void move(Verdict.Moved moved, String brief, Instant at) {
        Order now = moved.after();
        boolean ended = now.step().isEnd();
        one(sql(OrderSql.MOVE)
                .param("id", now.id())
                .param("version", moved.before().version())
                .param("to", now.step().name())
                .param("opened", now.opened())
                .param("brief", brief)
                .param("asked", now.counts().asked())
                .param("live", now.counts().live())
                .param("given", now.counts().given())
                .param("toConfirm", now.counts().toConfirm())
                .param("due", Columns.at(now.due()))
                .param("ended", Columns.maybe(ended ? at : null))
                .update());
        if (ended) {
            jdbc.sql(OrderSql.RELEASE)
                    .param("id", now.id())
                    .query(Integer.class)
                    .single();
        }
    }

    private void add(Order order, Part part, Instant at) {
        sql(OrderSql.ADD_PART)
                .param("part", part.id())
                .param("id", order.id())
                .param("step", part.step().name())
                .param("division", order.division())
                .param("placedBy", order.placedBy())
                .param("servedPerson", Columns.maybe(order.served()))
                .param("body", Columns.maybe(part.helper().body()))
                .param("bodyName", part.helper().bodyName())
                .param("volunteer", Columns.maybe(part.helper().volunteer()))
                .param("person", Columns.maybe(part.helper().person()))
                .param("name", part.helper().name())
                .param("account", part.helper().account())
                .param("by", Columns.maybe(Scoped.current().person()))
                .param("at", Columns.at(at))
                .update();
    }

    private void move(Part old, Part now, Instant at) {
        one(sql(OrderSql.MOVE_PART)
                .param("part", now.id())
                .param("from", old.step().name())
                .param("version", old.version())
                .param("to", now.step().name())
                .param("volunteer", Columns.maybe(now.helper().volunteer()))
                .param("person", Columns.maybe(now.helper().person()))
                .param("name", now.helper().name())
                .param("account", now.helper().account())
                .param("at", Columns.at(at))
                .param("minutes", Columns.maybe(now.minutes()))
                .param("record", Columns.maybe(now.record()))
                .param("doneBy", Columns.maybe(now.doneBy()))
                .param("settledAt", Columns.maybe(now.settledAt()))
                .param("stars", Columns.maybe(now.stars()))
                .update());
    }

    private void enter(Verdict.Moved moved, Action.Kind kind, String words, Instant at, UUID request) {
        UUID order = moved.after().id();
        int seq = sql(OrderSql.NEXT).param("id", order).query(Integer.class).single();
        Part part = moved.part();
        @Nullable
        UUID actor = moved.role() == Role.SYSTEM ? null : Scoped.current().person();
        @Nullable Integer minutes = kind == Action.Kind.DONE && part != null ? part.minutes() : null;
        @Nullable Integer stars = kind == Action.Kind.RATE && part != null ? part.stars() : null;
        Step to = moved.to();
        OrderEntry entry = new OrderEntry(
                order,
                seq,
                at,
                kind,
                part == null ? null : part.id(),
                moved.from(),
                to,
                actor,
                moved.role(),
                words.strip(),
                minutes,
                stars);
        sql(OrderSql.ENTER)
                .param("id", order)
                .param("seq", seq)
                .param("at", Columns.at(at))
                .param("action", kind.name())
                .param("part", Columns.maybe(entry.part()))
                .param("from", Columns.maybe(entry.from()))
                .param("to", to.name())
                .param("actor", Columns.maybe(actor))
                .param("role", moved.role().name())
                .param("words", entry.words())
                .param("minutes", Columns.maybe(minutes))
                .param("stars", Columns.maybe(stars))
                .param("request", request)
                .update();
        events.publishEvent(new OrderMoved(Scoped.current().city(), entry));
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("An order has moved while it was held");
        }
    }
}
