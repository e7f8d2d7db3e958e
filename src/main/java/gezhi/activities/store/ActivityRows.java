package gezhi.activities.store;

import gezhi.activities.ActivityEntry;
import gezhi.activities.ActivityRow;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Activity;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Step;
import gezhi.activities.loop.Terms;
import gezhi.platform.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** From rows to activities. */
final class ActivityRows {
    static final RowMapper<SignUp> SIGN_UP = (row, i) -> new SignUp(
            id(row, "id"),
            Step.valueOf(row.getString("step")),
            row.getInt("version"),
            row.getInt("seq"),
            id(row, "volunteer"),
            id(row, "person"),
            row.getString("name"),
            row.getBoolean("account"),
            Columns.get(row, "at"),
            row.getInt("tries"),
            number(row, "minutes"),
            Columns.id(row, "record"),
            Columns.find(row, "settled_at"));

    static final RowMapper<ActivityRow> ROW = (row, i) -> new ActivityRow(
            id(row, "id"),
            row.getString("title"),
            row.getString("words"),
            row.getString("audience"),
            row.getString("division"),
            Columns.text(row, "division_name"),
            row.getString("address"),
            Columns.get(row, "begins"),
            Columns.get(row, "ends"),
            row.getInt("places"),
            row.getInt("taken"),
            row.getInt("waiting"),
            row.getString("skill"),
            row.getInt("minutes"),
            Step.valueOf(row.getString("step")),
            row.getInt("version"),
            row.getString("reason"),
            Columns.get(row, "changed_at"),
            step(row, "mine"));

    static final RowMapper<ActivityEntry> ENTRY = (row, i) -> new ActivityEntry(
            id(row, "activity"),
            row.getInt("seq"),
            Columns.get(row, "at"),
            Action.Kind.valueOf(row.getString("action")),
            Columns.id(row, "sign_up"),
            step(row, "from_step"),
            Step.valueOf(row.getString("to_step")),
            Columns.id(row, "actor"),
            Role.valueOf(row.getString("role")),
            row.getString("words"),
            number(row, "minutes"));

    private ActivityRows() {}

    static RowMapper<Activity> activity(List<SignUp> signUps) {
        return (row, i) -> new Activity(
                id(row, "id"),
                Step.valueOf(row.getString("step")),
                row.getInt("version"),
                row.getInt("entries"),
                row.getString("division"),
                row.getString("skill"),
                new Terms(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("audience"),
                        row.getString("address"),
                        row.getString("contact"),
                        Columns.get(row, "begins"),
                        Columns.get(row, "ends"),
                        row.getInt("places"),
                        row.getInt("minutes")),
                row.getInt("taken"),
                row.getInt("waiting"),
                signUps);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Columns.id(row, column), column);
    }

    private static @Nullable Step step(ResultSet row, String column) throws SQLException {
        String text = Columns.text(row, column);
        return text.isEmpty() ? null : Step.valueOf(text);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
