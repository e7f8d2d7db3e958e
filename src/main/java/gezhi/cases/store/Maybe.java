package gezhi.cases.store;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * A parameter that may be null. It goes as text without a type, null or not, and the server takes the type of the column: were the type to
 * come and go with the value, the driver would have the statement parsed and planned anew each time, at three times its cost.
 */
final class Maybe {
    private Maybe() {}

    static SqlParameterValue of(@Nullable Object value) {
        return new SqlParameterValue(Types.OTHER, value == null ? null : value.toString());
    }
}
