package gezhi.whistles.store;

import gezhi.deadlines.Allowance;
import gezhi.deadlines.Deadline;
import gezhi.platform.Role;
import gezhi.whistles.WhistleEntry;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Step;
import gezhi.whistles.loop.Summons;
import gezhi.whistles.loop.Whistle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows to what they mean, and back. */
final class WhistleRows {
    static final RowMapper<Summons> SUMMONS = (row, i) -> summons(row);

    static final RowMapper<WhistleEntry> ENTRY = (row, i) -> {
        @Nullable String from = row.getString("from_step");
        return new WhistleEntry(
                row.getObject("whistle", UUID.class),
                row.getInt("seq"),
                Times.get(row, "at"),
                Action.Kind.valueOf(row.getString("action")),
                row.getObject("office", UUID.class),
                from == null ? null : Step.valueOf(from),
                Step.valueOf(row.getString("to_step")),
                row.getString("division"),
                row.getObject("actor", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("words"),
                row.getObject("in_time", Boolean.class),
                row.getObject("stars", Integer.class));
    };

    private WhistleRows() {}

    static RowMapper<Whistle> whistle(List<Summons> offices) {
        return (row, i) -> new Whistle(
                row.getObject("id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getInt("version"),
                row.getString("division"),
                row.getString("desk"),
                row.getObject("blown_by", UUID.class),
                Times.get(row, "blown_at"),
                offices);
    }

    static Summons summons(ResultSet row) throws SQLException {
        Deadline deadline = new Deadline(
                Times.get(row, "start_at"),
                new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit"))),
                Times.get(row, "yellow_at"),
                Times.get(row, "due_at"));
        return new Summons(
                row.getObject("office", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getInt("version"),
                deadline,
                row.getInt("signal"),
                Times.find(row, "expected_at"),
                Times.find(row, "reported_at"),
                Times.find(row, "arrived_at"),
                Times.find(row, "left_at"),
                row.getObject("in_time", Boolean.class),
                rating(row));
    }

    private static Summons.@Nullable Rating rating(ResultSet row) throws SQLException {
        @Nullable Integer stars = row.getObject("stars", Integer.class);
        return stars == null
                ? null
                : new Summons.Rating(
                        stars,
                        row.getObject("rated_by", UUID.class),
                        Times.get(row, "rated_at"),
                        Times.get(row, "window_until"));
    }

    static Map<String, @Nullable Object> params(WhistleEntry entry) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("whistle", entry.whistle());
        params.put("seq", entry.seq());
        params.put("at", Times.of(entry.at()));
        params.put("action", entry.action().name());
        params.put("office", Maybe.of(entry.office()));
        params.put("from", Maybe.of(entry.from()));
        params.put("to", entry.to().name());
        params.put("division", entry.division());
        params.put("actor", Maybe.of(entry.actor()));
        params.put("role", entry.role().name());
        params.put("words", entry.words());
        params.put("inTime", Maybe.of(entry.inTime()));
        params.put("stars", Maybe.of(entry.stars()));
        return params;
    }
}
