package gezhi.notices.store;

import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stores have in common: the city of every statement, instants, and columns of values that go as one array. */
final class Sql {
    private Sql() {}

    static JdbcClient.StatementSpec inCity(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }

    static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(find(row, column), column);
    }

    /** One value of each row, to be cast in the statement. */
    static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
