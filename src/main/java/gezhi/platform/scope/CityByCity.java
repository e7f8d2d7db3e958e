package gezhi.platform.scope;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction go from city to city. Everyday work touches one city in a transaction; an import that brings several cities at
 * once must land whole, so it changes the scope while the transaction runs.
 */
@Component
public class CityByCity {
    private final JdbcClient jdbc;

    CityByCity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Does {@code work} under {@code scope} within the transaction at hand, and gives the transaction its earlier scope back afterwards.
     * When the work fails the transaction is broken and keeps no scope worth having.
     */
    public <R, X extends Throwable> R call(Scope scope, ScopedValue.CallableOp<R, X> work) throws X {
        Optional<Scope> before = Scoped.find();
        enter(scope.literal());
        R result = Scoped.call(scope, work);
        enter(before.map(Scope::literal).orElse(""));
        return result;
    }

    private void enter(String literal) {
        jdbc.sql("set local gezhi.scope = '" + literal + "'").update();
    }
}
