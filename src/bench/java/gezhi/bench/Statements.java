package gezhi.bench;

import gezhi.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Counts what one database was asked to do, as pg_stat_statements sees it from inside the server. */
final class Statements implements AutoCloseable {
    private static final String CALLS = """
            select query, calls, (total_exec_time + total_plan_time) / greatest(calls, 1) as milliseconds, plans
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = '%s')
            order by calls desc
            """;

    private final Connection owner;

    Statements(DatabaseAddress address) throws SQLException {
        owner = DriverManager.getConnection(address.url(), address.user(), address.password());
        owner.createStatement().execute("create extension if not exists pg_stat_statements");
        owner.createStatement().execute("alter system set pg_stat_statements.track_planning = on");
        owner.createStatement().execute("select pg_reload_conf()");
    }

    void createDatabase(String name) throws SQLException {
        owner.createStatement().execute("create database " + name);
    }

    /** What {@code count} cases cost in {@code database}. */
    Cost of(String database, Walker walker, int count) throws SQLException {
        owner.createStatement().execute("select pg_stat_statements_reset()");
        for (int i = 0; i < count; i++) {
            walker.walk(() -> {});
        }
        List<Call> calls = new ArrayList<>();
        try (var found = owner.createStatement().executeQuery(CALLS.formatted(database))) {
            while (found.next()) {
                calls.add(new Call(found.getString(1), found.getLong(2), found.getDouble(3), found.getLong(4)));
            }
        }
        return new Cost(calls, (double) count * Walker.STEPS);
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }

    /** @param milliseconds of planning and execution inside the server, for one call */
    record Call(String query, long calls, double milliseconds, long plans) {
        boolean starts(String with) {
            return query.toLowerCase(Locale.ROOT).startsWith(with);
        }
    }

    /** @param steps how many steps were done */
    record Cost(List<Call> calls, double steps) {

        /** Statements a step; the server lists {@code begin} but not {@code commit}, and neither is counted. */
        double all() {
            return count(call -> !call.starts("begin") && !call.starts("commit"));
        }

        /** Those of {@link #all()} that tell the server the scope. */
        double scope() {
            return count(call -> call.starts("set local"));
        }

        private double count(Predicate<Call> counted) {
            return calls.stream().filter(counted).mapToLong(Call::calls).sum() / steps;
        }
    }
}
