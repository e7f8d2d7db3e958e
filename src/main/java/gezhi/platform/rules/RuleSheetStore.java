package gezhi.platform.rules;

import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of sheets, by the statements of the sheet, and who changed them. */
@Repository
class RuleSheetStore {
    private static final String ADD_CHANGE = """
            insert into platform.rule_change (city, id, sheet, line, valid_from, ended, by_person, by_name, at)
            values (:city, :id, :sheet, :line, :on, :ended, cast(:person as uuid), :name, :at)
            """;

    private static final String CHANGES = """
            select line, valid_from, ended, by_name, at
            from platform.rule_change
            where city = :city
            and sheet = :sheet
            order by id desc
            limit 20
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('rules ' || :city || ' ' || :sheet, 0))
            """;

    private final JdbcClient jdbc;

    RuleSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param to the first day on which it no longer holds; null when open */
    record Line(
            Map<String, String> values,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** @param line the values, as they are kept */
    record Change(String line, LocalDate from, boolean ended, String by, Instant at) {}

    /** Who changes a sheet of the city waits for who is changing it: otherwise two lines begun at once would both hold. */
    void lock(RuleSheet sheet) {
        sql(LOCK).param("sheet", sheet.name()).query(row -> {});
    }

    List<Line> list(RuleSheet sheet, LocalDate today) {
        return sql(sheet.sql().list())
                .param("today", today)
                .query((row, i) -> line(sheet, row))
                .list();
    }

    void put(RuleSheet sheet, Map<String, String> values, LocalDate on) {
        bound(sheet.sql().put(), values, on).update();
    }

    void end(RuleSheet sheet, Map<String, String> values, LocalDate on) {
        bound(sheet.sql().end(), values, on).update();
    }

    void add(RuleSheet sheet, Change change) {
        sql(ADD_CHANGE)
                .param("id", Ids.next())
                .param("sheet", sheet.name())
                .param("line", change.line())
                .param("on", change.from())
                .param("ended", change.ended())
                .param("person", Objects.toString(Scoped.current().person(), null))
                .param("name", change.by())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Change> changes(RuleSheet sheet) {
        return sql(CHANGES)
                .param("sheet", sheet.name())
                .query((row, i) -> new Change(
                        row.getString("line"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("ended"),
                        row.getString("by_name"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Line line(RuleSheet sheet, ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (RuleField field : sheet.fields()) {
            values.put(field.name(), Objects.requireNonNullElse(row.getString(field.name()), ""));
        }
        return new Line(
                values, row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private JdbcClient.StatementSpec bound(String statement, Map<String, String> values, LocalDate on) {
        return sql(statement).param("on", on).params(values);
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
