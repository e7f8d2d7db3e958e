package gezhi.orders.store;

import gezhi.cases.loop.Place;
import gezhi.orders.HelpRow;
import gezhi.orders.OrderEntry;
import gezhi.orders.OrderRow;
import gezhi.orders.Served;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Aide;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Part;
import gezhi.orders.loop.Step;
import gezhi.platform.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows to what they mean. */
final class OrderRows {
    static final RowMapper<Part> PART = (row, i) -> new Part(
            uuid(row, "id"),
            Step.valueOf(row.getString("step")),
            row.getInt("version"),
            new Aide(
                    Columns.id(row, "body"),
                    row.getString("body_name"),
                    Columns.id(row, "volunteer"),
                    Columns.id(row, "person"),
                    row.getString("name"),
                    row.getBoolean("account")),
            row.getObject("minutes", Integer.class),
            Columns.id(row, "record"),
            Columns.id(row, "done_by"),
            Columns.find(row, "settled_at"),
            row.getObject("stars", Integer.class));

    static final RowMapper<OrderRow> ROW = (row, i) -> row(row);

    static final RowMapper<HelpRow> HELP = (row, i) -> {
        @Nullable String step = row.getString("part_step");
        return new HelpRow(
                row(row),
                Columns.id(row, "part"),
                step == null ? null : Step.valueOf(step),
                row.getInt("part_version"),
                Columns.text(row, "body_name"));
    };

    static final RowMapper<Served> SERVED = (row, i) -> {
        double lon = row.getDouble("lon");
        Place.@Nullable Point point = row.wasNull() ? null : new Place.Point(lon, row.getDouble("lat"));
        return new Served(
                row.getString("name"),
                row.getString("phone"),
                new Place(row.getString("division"), point, row.getString("address")),
                row.getString("words"));
    };

    static final RowMapper<OrderEntry> ENTRY = (row, i) -> {
        @Nullable String from = row.getString("from_step");
        return new OrderEntry(
                uuid(row, "service_order"),
                row.getInt("seq"),
                Columns.get(row, "at"),
                Action.Kind.valueOf(row.getString("action")),
                Columns.id(row, "part"),
                from == null ? null : Step.valueOf(from),
                Step.valueOf(row.getString("to_step")),
                Columns.id(row, "actor"),
                Role.valueOf(row.getString("role")),
                row.getString("words"),
                row.getObject("minutes", Integer.class),
                row.getObject("stars", Integer.class));
    };

    private OrderRows() {}

    static RowMapper<Order> order(List<Part> parts) {
        return (row, i) -> new Order(
                uuid(row, "id"),
                Step.valueOf(row.getString("step")),
                row.getInt("version"),
                row.getString("division"),
                uuid(row, "placed_by"),
                Columns.id(row, "served_person"),
                row.getInt("helpers"),
                row.getString("skill"),
                row.getBoolean("opened"),
                counts(row),
                Columns.get(row, "window_from"),
                Columns.get(row, "window_to"),
                Columns.get(row, "warn_at"),
                Columns.get(row, "due_at"),
                row.getInt("signal"),
                parts);
    }

    private static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                uuid(row, "id"),
                row.getString("kind"),
                row.getString("zh"),
                row.getString("en"),
                row.getString("skill"),
                Step.valueOf(row.getString("step")),
                row.getString("division"),
                Columns.text(row, "division_name"),
                Columns.get(row, "window_from"),
                Columns.get(row, "window_to"),
                row.getInt("helpers"),
                counts(row),
                row.getBoolean("mine"),
                row.getString("brief"),
                Columns.get(row, "placed_at"),
                Columns.get(row, "due_at"),
                row.getInt("signal"));
    }

    private static Order.Counts counts(ResultSet row) throws SQLException {
        return new Order.Counts(row.getInt("asked"), row.getInt("live"), row.getInt("given"), row.getInt("to_confirm"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Columns.id(row, column), column);
    }
}
