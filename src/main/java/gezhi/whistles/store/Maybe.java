package gezhi.whistles.store;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** A parameter that may be null: it goes as text without a type, and the server takes the type of the column. */
final class Maybe {
    private Maybe() {}

    static SqlParameterValue of(@Nullable Object value) {
        return new SqlParameterValue(Types.OTHER, value == null ? null : value.toString());
    }
}
