package gezhi.bodies.store;

import gezhi.bodies.BodyChanged;
import gezhi.bodies.Entry;
import gezhi.bodies.Entry.Change;
import gezhi.bodies.Entry.Deed;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was entered about bodies; only ever added to, by whoever holds the lock of the register. */
@Repository
public class BodyJournal {
    private static final int MOST_SHOWN = 50;

    private static final String ADD = """
            insert into bodies.journal (city, body, seq, at, deed, actor, role, fields, was, became)
            select :city, :body, coalesce(max(j.seq), 0) + 1, :at, :deed, :actor, :role, :fields::text[], :was::text[], :became::text[]
            from bodies.journal j
            where j.city = :city
            and j.body = :body
            """;

    private static final String ADD_OPENED = """
            insert into bodies.journal (city, body, seq, at, deed, actor, role, fields, was, became)
            select :city, g.body, 1, :at, 'OPENED', :actor, :role,
                case when g.divisions = '' then '{}' else array['division'] end,
                case when g.divisions = '' then '{}' else array[''] end,
                case when g.divisions = '' then '{}' else array[g.divisions] end
            from unnest(cast(:bodies as uuid[]), :divisions::text[]) as g (body, divisions)
            """;

    private static final String LIST = """
            select body, at, deed, actor, role, fields, was, became
            from bodies.journal
            where city = :city
            and body = :body
            order by seq desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BodyJournal(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whoever follows what bodies do is told at once. */
    public void add(Scope by, UUID body, Deed deed, Instant at, List<Change> changes) {
        signed(ADD, by, at)
                .param("body", body)
                .param("deed", deed.name())
                .param("fields", column(changes, Change::field))
                .param("was", column(changes, Change::was))
                .param("became", column(changes, Change::became))
                .update();
        if (deed != Deed.OPENED) {
            events.publishEvent(new BodyChanged(by.city(), body));
        }
    }

    /**
     * For bodies that were not there before.
     *
     * @param divisions for which a body stands from the beginning, by body
     */
    public void addOpened(Scope by, List<UUID> bodies, Map<UUID, String> divisions, Instant at) {
        signed(ADD_OPENED, by, at)
                .param("bodies", column(bodies, UUID::toString))
                .param("divisions", column(bodies, body -> divisions.getOrDefault(body, "")))
                .update();
    }

    /** The newest entries first, at most 50. */
    public List<Entry> list(String city, UUID body) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("body", body)
                .param("limit", MOST_SHOWN)
                .query(BodyJournal::entry)
                .list();
    }

    private JdbcClient.StatementSpec signed(String sql, Scope by, Instant at) {
        return jdbc.sql(sql)
                .param("city", by.city())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", by.person())
                .param("role", by.role().name());
    }

    private static <T> String[] column(List<T> rows, Function<T, String> read) {
        return rows.stream().map(read).toArray(String[]::new);
    }

    private static Entry entry(ResultSet row, int at) throws SQLException {
        String[] fields = texts(row, "fields");
        String[] was = texts(row, "was");
        String[] became = texts(row, "became");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            changes.add(new Change(fields[i], was[i], became[i]));
        }
        return new Entry(
                Objects.requireNonNull(row.getObject("body", UUID.class)),
                Deed.valueOf(row.getString("deed")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("actor", UUID.class),
                Role.valueOf(row.getString("role")),
                changes);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) Objects.requireNonNull(row.getArray(column)).getArray();
    }
}
