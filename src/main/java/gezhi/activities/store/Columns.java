package gezhi.activities.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Values to columns and back. */
final class Columns {
    private Columns() {}

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A value that may be null: it goes as text without a type, and the server takes the type of the column. */
    static SqlParameterValue maybe(@Nullable Object value) {
        return new SqlParameterValue(Types.OTHER, value == null ? null : value.toString());
    }

    static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(find(row, column), column);
    }

    static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
