package gezhi.bench;

import com.zaxxer.hikari.HikariDataSource;
import gezhi.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Two ledgers as they are commonly written, in plain JDBC on a pool of the same size. In their favour: no row security, no rights, no checks of time. */
final class OtherBookers implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("""
            create table plain (id uuid primary key, amount bigint not null)
            """, """
            create table balance (account uuid primary key, amount bigint not null)
            """, """
            create table transfer (id uuid primary key, source text not null unique, at timestamptz not null default now())
            """, """
            create table entry (
                id bigint generated always as identity primary key,
                transfer uuid not null references transfer,
                account uuid not null references balance,
                amount bigint not null,
                at timestamptz not null default now())
            """, "create index on entry (account, at)", "create index on entry (transfer)");

    private final HikariDataSource pool = new HikariDataSource();
    private final List<UUID> accounts;

    OtherBookers(DatabaseAddress address, int connections, List<UUID> accounts) throws SQLException {
        this.accounts = accounts;
        pool.setJdbcUrl(address.url().replaceFirst("/gezhi$", "/rivals"));
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                PreparedStatement plain = connection.prepareStatement("insert into plain values (?, 1000000000)");
                PreparedStatement balance = connection.prepareStatement("insert into balance values (?, 1000000000)")) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            for (UUID account : accounts) {
                plain.setObject(1, account);
                plain.execute();
                balance.setObject(1, account);
                balance.execute();
            }
        }
    }

    /** Two rows updated, in order of their ids; nothing else, nothing checked, nothing kept. */
    Booker plain() {
        return new Booker() {
            @Override
            public String name() {
                return "two rows updated, no checks";
            }

            @Override
            public void book(int from, int to) throws SQLException {
                try (Connection connection = pool.getConnection();
                        PreparedStatement update =
                                connection.prepareStatement("update plain set amount = amount + ? where id = ?")) {
                    connection.setAutoCommit(false);
                    for (int account : ordered(from, to)) {
                        update.setLong(1, account == from ? -1 : 1);
                        update.setObject(2, accounts.get(account));
                        update.executeUpdate();
                    }
                    connection.commit();
                }
            }
        };
    }

    /** A transfer with a unique source, balance rows locked in order and checked, two entries, two balances written. */
    Booker appending() {
        return new Booker() {
            @Override
            public String name() {
                return "append-only entries, balance rows locked";
            }

            @Override
            public void book(int from, int to) throws SQLException {
                try (Connection connection = pool.getConnection()) {
                    connection.setAutoCommit(false);
                    append(connection, from, to);
                    connection.commit();
                }
            }
        };
    }

    private void append(Connection connection, int from, int to) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement transfer =
                        connection.prepareStatement("insert into transfer (id, source) values (?, ?)");
                PreparedStatement lock = connection.prepareStatement(
                        "select amount from balance where account in (?, ?) order by account for update");
                PreparedStatement entry =
                        connection.prepareStatement("insert into entry (transfer, account, amount) values (?, ?, ?)");
                PreparedStatement balance = connection.prepareStatement(
                        "update balance set amount = amount + ? where account = ? and amount + ? >= 0")) {
            transfer.setObject(1, id);
            transfer.setString(2, "bench:" + id);
            transfer.executeUpdate();
            lock.setObject(1, accounts.get(from));
            lock.setObject(2, accounts.get(to));
            lock.executeQuery().close();
            for (int account : ordered(from, to)) {
                long amount = account == from ? -1 : 1;
                entry.setObject(1, id);
                entry.setObject(2, accounts.get(account));
                entry.setLong(3, amount);
                entry.addBatch();
                balance.setLong(1, amount);
                balance.setObject(2, accounts.get(account));
                balance.setLong(3, amount);
                balance.addBatch();
            }
            entry.executeBatch();
            if (Arrays.stream(balance.executeBatch()).sum() != 2) {
                throw new IllegalStateException("Not covered");
            }
        }
    }

    private static int[] ordered(int from, int to) {
        return from < to ? new int[] {from, to} : new int[] {to, from};
    }

    @Override
    public void close() {
        pool.close();
    }
}
