package gezhi.platform.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the scope at the start of each transaction. {@code set local} in this form, not {@code set_config()}: Citus hands it
 * on to its workers. One setting for all parts keeps it at one statement a transaction.
 */
@Component
class ScopedTransactions extends JdbcTransactionManager {

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Optional<Scope> scope = Scoped.find();
        if (scope.isPresent()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local gezhi.scope = '" + scope.get().literal() + "'");
            }
        }
    }
}
