package gezhi.bodies.store;

import gezhi.bodies.Procedure;
import gezhi.bodies.Procedure.Decision;
import gezhi.bodies.Procedure.Wish;
import gezhi.platform.scope.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications and decisions. */
@Repository
public class ProcedureStore {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String FIND = """
            select p.id, p.matter, p.body, coalesce(b.name, p.name) as body_name, p.kind, p.name, p.seat,
                coalesce(d.name, p.seat) as seat_name, p.other, o.name as other_name, s.name as decider, p.reason, p.step,
                p.applied_by, p.applied_on, p.due_on as due, p.decided_on, p.document, p.answer
            from bodies.procedure p
            left join bodies.body b on b.city = p.city and b.id = p.body
            left join bodies.body o on o.city = p.city and o.id = p.other
            left join bodies.body s on s.city = p.city and s.id = p.decider
            left join territory.v_divisions d on d.city = p.city and d.code = p.seat
            where p.city = :city
            and p.id = :id
            """;

    private static final String OPEN = """
            select p.id, p.matter, p.body, coalesce(b.name, p.name) as body_name, p.kind, p.name, p.seat,
                coalesce(d.name, p.seat) as seat_name, p.other, o.name as other_name, s.name as decider, p.reason, p.step,
                p.applied_by, p.applied_on, p.due_on as due, p.decided_on, p.document, p.answer
            from bodies.procedure p
            left join bodies.body b on b.city = p.city and b.id = p.body
            left join bodies.body o on o.city = p.city and o.id = p.other
            left join bodies.body s on s.city = p.city and s.id = p.decider
            left join territory.v_divisions d on d.city = p.city and d.code = p.seat
            where p.city = :city
            and p.step = 'APPLIED'
            and (p.due_on, p.id) > (:day::date, :after::uuid)
            order by p.due_on, p.id
            limit :limit
            """;

    private static final String ALL = """
            select p.id, p.matter, p.body, coalesce(b.name, p.name) as body_name, p.kind, p.name, p.seat,
                coalesce(d.name, p.seat) as seat_name, p.other, o.name as other_name, s.name as decider, p.reason, p.step,
                p.applied_by, p.applied_on, p.due_on as due, p.decided_on, p.document, p.answer
            from bodies.procedure p
            left join bodies.body b on b.city = p.city and b.id = p.body
            left join bodies.body o on o.city = p.city and o.id = p.other
            left join bodies.body s on s.city = p.city and s.id = p.decider
            left join territory.v_divisions d on d.city = p.city and d.code = p.seat
            where p.city = :city
            and (p.applied_on, p.id) < (:day::date, :after::uuid)
            order by p.applied_on desc, p.id desc
            limit :limit
            """;

    private static final String LATE = """
            select count(*)
            from bodies.procedure
            where city = :city
            and step = 'APPLIED'
            and due_on < :today
            """;

    private static final String REQUESTED = """
            select id
            from bodies.procedure
            where city = :city
            and request_id = :request
            """;

    private static final String ASKED = """
            select count(*)
            from bodies.procedure
            where city = :city
            and body = :body
            and step = 'APPLIED'
            """;

    private static final String INSERT = """
            insert into bodies.procedure (city, id, matter, body, kind, name, seat, other, decider, reason, applied_by, applied_on, due_on, request_id)
            values (:city, :id, :matter, :body, :kind, :name, :seat, :other, :decider, :reason, :by, :on::date,
                (:on::date + interval '1 month')::date, :request)
            """;

    private static final String DECIDE = """
            update bodies.procedure
            set step = :step, body = :body, decided_by = :by, decided_on = :on, document = :document, answer = :answer
            where city = :city
            and id = :id
            and step = 'APPLIED'
            """;

    private static final String WITHDRAW = """
            update bodies.procedure
            set step = 'WITHDRAWN',
                decided_by = :by
            where city = :city
            and id = :id
            and step = 'APPLIED'
            """;

    private final JdbcClient jdbc;

    ProcedureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Procedure> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(Procedure.class)
                .optional();
    }

    /** {@code after} is {@code day.id} of the last one seen, or empty; anything else starts from the beginning. */
    public List<Procedure> page(String city, boolean open, String after, int limit) {
        boolean first = !isKey(after);
        return jdbc.sql(open ? OPEN : ALL)
                .param("city", city)
                .param("day", first ? (open ? "0001-01-01" : "9999-12-31") : after.substring(0, 10))
                .param("after", first ? (open ? FIRST : LAST).toString() : after.substring(11))
                .param("limit", limit)
                .query(Procedure.class)
                .list();
    }

    private static boolean isKey(String after) {
        if (!after.matches("[0-9-]{10}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return false;
        }
        try {
            return LocalDate.parse(after.substring(0, 10)).getYear() > 0;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    public int countLate(String city, LocalDate today) {
        return jdbc.sql(LATE)
                .param("city", city)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    public Optional<UUID> requested(String city, UUID request) {
        return jdbc.sql(REQUESTED)
                .param("city", city)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    public boolean isAsked(String city, UUID body) {
        return jdbc.sql(ASKED)
                        .param("city", city)
                        .param("body", body)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Expected to be decided within a month. */
    public void insert(Scope by, UUID id, UUID request, Wish wish, String seat, @Nullable UUID decider, LocalDate on) {
        jdbc.sql(INSERT)
                .param("city", by.city())
                .param("id", id)
                .param("matter", wish.matter().name())
                .param("body", wish.body())
                .param("kind", wish.kind() == null ? null : wish.kind().name())
                .param("name", wish.name().isBlank() ? null : wish.name().strip())
                .param("seat", seat)
                .param("other", wish.other())
                .param("decider", decider)
                .param("reason", wish.reason().strip())
                .param("by", by.person())
                .param("on", on)
                .param("request", request)
                .update();
    }

    /** False when it was decided or withdrawn meanwhile. */
    public boolean decide(Scope by, UUID id, Decision decision, @Nullable UUID body) {
        return jdbc.sql(DECIDE)
                        .param("city", by.city())
                        .param("id", id)
                        .param("step", decision.granted() ? "GRANTED" : "DENIED")
                        .param("body", body)
                        .param("by", by.person())
                        .param("on", decision.on())
                        .param("document", decision.document().strip())
                        .param("answer", decision.answer().strip())
                        .update()
                == 1;
    }

    public boolean withdraw(Scope by, UUID id) {
        return jdbc.sql(WITHDRAW)
                        .param("city", by.city())
                        .param("id", id)
                        .param("by", by.person())
                        .update()
                == 1;
    }
}
