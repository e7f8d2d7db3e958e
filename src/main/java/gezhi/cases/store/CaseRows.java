package gezhi.cases.store;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseRow;
import gezhi.cases.JournalEntry;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Aside;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Climb;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.deadlines.Allowance;
import gezhi.deadlines.Deadline;
import gezhi.platform.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows to what they mean. */
final class CaseRows {
    static final RowMapper<Loaded> LOADED = (row, i) -> {
        @Nullable String done = row.getString("done");
        return new Loaded(
                state(row),
                row.getString("number"),
                row.getBoolean("linked"),
                row.getInt("signal"),
                done == null ? null : Step.valueOf(done));
    };

    static final RowMapper<CaseRow> ROW = (row, i) -> new CaseRow(
            row.getObject("id", UUID.class),
            row.getString("number"),
            Step.valueOf(row.getString("step")),
            row.getInt("version"),
            row.getString("category"),
            row.getString("category_name"),
            place(row),
            row.getString("division_name"),
            row.getString("words"),
            Report.Channel.valueOf(row.getString("channel")),
            id(row, "office"),
            Times.get(row, "received_at"),
            Times.find(row, "yellow_at"),
            Times.find(row, "due_at"),
            truth(row, "in_time"),
            number(row, "rating"),
            asked(row),
            Times.find(row, "review_at"),
            Times.find(row, "stage_due"),
            row.getString("told_to"));

    static final RowMapper<JournalEntry> JOURNAL = (row, i) -> {
        @Nullable String from = row.getString("from_step");
        return new JournalEntry(
                row.getObject("case_id", UUID.class),
                row.getInt("seq"),
                Times.get(row, "at"),
                Action.Kind.valueOf(row.getString("action")),
                from == null ? null : Step.valueOf(from),
                Step.valueOf(row.getString("to_step")),
                row.getString("division"),
                row.getString("category"),
                id(row, "office"),
                truth(row, "in_time"),
                number(row, "rating"),
                id(row, "actor"),
                Role.valueOf(row.getString("role")),
                row.getString("words"),
                row.getString("detail"),
                row.getObject("request_id", UUID.class));
    };

    static final RowMapper<CaseFile.Entry> ENTRY = (row, i) -> new CaseFile.Entry(
            JOURNAL.mapRow(row, i),
            ids(row, "photos"),
            ids(row, "before"),
            new CaseFile.Shift(Times.find(row, "due_before"), Times.find(row, "due_after")));

    private CaseRows() {}

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    static String names(Collection<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static Place place(ResultSet row) throws SQLException {
        double lon = row.getDouble("lon");
        Place.@Nullable Point point = row.wasNull() ? null : new Place.Point(lon, row.getDouble("lat"));
        return new Place(row.getString("division"), point, row.getString("address"));
    }

    static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static CaseState state(ResultSet row) throws SQLException {
        return new CaseState(
                row.getObject("id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getInt("version"),
                row.getString("category"),
                place(row),
                id(row, "reporter"),
                id(row, "office"),
                id(row, "sender"),
                ids(row.getArray("handlers")),
                deadline(row),
                Times.find(row, "fed_back_at"),
                number(row, "rating"),
                aside(row));
    }

    private static Aside aside(ResultSet row) throws SQLException {
        Ask.@Nullable Kind asked = asked(row);
        @Nullable Instant parked = Times.find(row, "parked_at");
        @Nullable Instant decided = Times.find(row, "decided_at");
        return new Aside(
                asked == null ? null : new Ask(asked, id(row, "asked_by")),
                row.getInt("extensions"),
                parked == null ? null : new Aside.Parked(parked, Times.get(row, "review_at")),
                row.getString("desk"),
                decided == null
                        ? null
                        : new Aside.Ruling(id(row, "decided_by"), decided, Times.find(row, "window_until")),
                climb(row),
                ids(row.getArray("assisting")),
                admission(row));
    }

    private static Aside.@Nullable Admission admission(ResultSet row) throws SQLException {
        @Nullable UUID office = id(row, "admission_office");
        return office == null
                ? null
                : new Aside.Admission(office, row.getString("admission_desk"), row.getBoolean("admitted"));
    }

    private static @Nullable Climb climb(ResultSet row) throws SQLException {
        @Nullable Instant since = Times.find(row, "stage_since");
        @Nullable Instant due = Times.find(row, "stage_due");
        return since == null || due == null
                ? null
                : new Climb(since, due, row.getInt("rung"), Times.find(row, "climb_at"), row.getString("told_to"));
    }

    private static Ask.@Nullable Kind asked(ResultSet row) throws SQLException {
        @Nullable String asked = row.getString("asked");
        return asked == null ? null : Ask.Kind.valueOf(asked);
    }

    static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        @Nullable Instant start = Times.find(row, "dispatched_at");
        @Nullable String unit = row.getString("unit");
        if (start == null || unit == null) {
            return null;
        }
        return new Deadline(
                start,
                new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(unit)),
                Times.get(row, "yellow_at"),
                Times.get(row, "due_at"));
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }
}
