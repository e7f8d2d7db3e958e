package gezhi.exchange.exports;

import gezhi.platform.Ids;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who took which list out, when and what for. An entry is written before the first row leaves, and completed when the last has. */
@Repository
@Transactional
public class ExportLog {
    private static final String BEGIN = """
            insert into exchange.export_log (city, id, at, person, role, subtree, office, list, kind, filter, purpose)
            values (:city, :id, :at, :person, :role, :subtree, :office, :list, :kind, :filter, :purpose)
            """;

    private static final String END = """
            update exchange.export_log
            set rows = :rows, ended_at = :at
            where city = :city
            and id = :id
            and ended_at is null
            """;

    private static final String LIST = """
            select l.id, l.at, coalesce(n.name, '') as name, l.role, l.list, l.kind, l.filter, l.purpose, l.rows
            from exchange.export_log l
            left join people.v_names n
                on n.city = l.city
                and n.id = l.person
            where l.city = :city
            and l.id < :before
            order by l.id desc
            limit :limit
            """;

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param rows how many rows have left; null when the file was not finished */
    record Entry(
            UUID id,
            Instant at,
            String name,
            String role,
            String list,
            FileKind kind,
            String filter,
            String purpose,
            @Nullable Long rows) {}

    UUID begin(String list, ExportForm form) {
        Scope scope = Scoped.current();
        UUID id = Ids.next();
        sql(BEGIN)
                .param("id", id)
                .param("at", now())
                .param("person", scope.person())
                .param("role", scope.role().name())
                .param("subtree", scope.subtree())
                .param("office", scope.office())
                .param("list", list)
                .param("kind", form.kind().name())
                .param("filter", form.filter())
                .param("purpose", form.purpose())
                .update();
        return id;
    }

    void end(UUID id, long rows) {
        sql(END).param("id", id).param("rows", rows).param("at", now()).update();
    }

    /** The latest first; {@code after} is the key of the page before, empty for the first. */
    @Transactional(readOnly = true)
    Slice<Entry> list(String after) {
        UUID before = after.matches("[0-9a-f-]{36}") ? UUID.fromString(after) : LAST;
        List<Entry> found = sql(LIST)
                .param("before", before)
                .param("limit", Slice.SIZE + 1)
                .query((row, i) -> entry(row))
                .list();
        return Slice.of(found, Slice.SIZE, entry -> entry.id().toString());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("role"),
                row.getString("list"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("filter"),
                row.getString("purpose"),
                row.getObject("rows", Long.class));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
