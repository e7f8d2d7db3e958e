package gezhi.bench;

import com.zaxxer.hikari.HikariDataSource;
import gezhi.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What any program must at least do that makes each step a transaction with its entry in a journal: one row written with a look at its version,
 * one added, committed; by hand, with nothing else - no rules, no rights, no deadlines, no figures, no index but the keys. The ceiling on this
 * server.
 */
final class BareWalker implements Walker, AutoCloseable {
    private static final String TABLES = """
            create table matter (id uuid primary key, step int not null, version int not null, words text not null);
            create table entry (matter uuid, seq int, at timestamptz not null, words text not null, primary key (matter, seq))
            """;

    private static final String REPORT = "insert into matter (id, step, version, words) values (?, 1, 1, ?)";
    private static final String MOVE = "update matter set step = ?, version = version + 1 where id = ? and version = ?";
    private static final String NOTE = "insert into entry (matter, seq, at, words) values (?, ?, now(), ?)";

    private final HikariDataSource pool = new HikariDataSource();

    BareWalker(DatabaseAddress address, int connections) throws SQLException {
        pool.setJdbcUrl(address.url().replaceFirst("/gezhi$", "/bare"));
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.setAutoCommit(false);
        try (Connection connection = pool.getConnection()) {
            connection.createStatement().execute(TABLES);
            connection.commit();
        }
    }

    @Override
    public String name() {
        return "plain JDBC, one update and one insert a step";
    }

    @Override
    public void walk(Runnable done) {
        UUID id = UUID.randomUUID();
        for (int step = 1; step <= STEPS; step++) {
            try (Connection connection = pool.getConnection()) {
                move(connection, id, step);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            done.run();
        }
    }

    private static void move(Connection connection, UUID id, int step) throws SQLException {
        try (var matter = connection.prepareStatement(step == 1 ? REPORT : MOVE);
                var entry = connection.prepareStatement(NOTE)) {
            if (step == 1) {
                matter.setObject(1, id);
                matter.setString(2, Words.REPORT);
            } else {
                matter.setInt(1, step);
                matter.setObject(2, id);
                matter.setInt(3, step - 1);
            }
            matter.executeUpdate();
            entry.setObject(1, id);
            entry.setInt(2, step);
            entry.setString(3, Words.DISPATCH);
            entry.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
