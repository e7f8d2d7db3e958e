package gezhi.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import gezhi.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * db-scheduler on the same server: a task for each deadline, all due, each of which writes one row of a journal. In its favour: its fastest way
 * of polling, lock and fetch, and no row security.
 */
final class DueTasks implements AutoCloseable {
    static final String NAME = "db-scheduler 16.12";
    private static final String TABLES = """
            create table scheduled_tasks (
                task_name text not null,
                task_instance text not null,
                task_data bytea,
                execution_time timestamptz not null,
                picked boolean not null,
                picked_by text,
                last_success timestamptz,
                last_failure timestamptz,
                consecutive_failures int,
                last_heartbeat timestamptz,
                version bigint not null,
                priority smallint,
                primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
            create table journal (id text primary key, at timestamptz not null)
            """;
    private static final String FILL = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'deadline', gen_random_uuid()::text, now() - n * interval '1 millisecond', false, 1
            from generate_series(1, %d) as n
            """;
    private static final String TELL = "insert into journal (id, at) values (?, now())";

    private final HikariDataSource pool = new HikariDataSource();

    DueTasks(DatabaseAddress address, int connections) throws SQLException {
        pool.setJdbcUrl(address.url().replaceFirst("/gezhi$", "/scheduler"));
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        run(TABLES);
    }

    /** Puts {@code count} tasks into the table, all due. */
    void fill(int count) throws SQLException {
        run(FILL.formatted(count));
        run("vacuum analyze scheduled_tasks");
    }

    /** How long {@code count} due tasks take with so many threads. */
    Duration drain(int count, int threads) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count);
        OneTimeTask<Void> task = Tasks.oneTime("deadline").execute((instance, context) -> {
            tell(instance.getId());
            left.countDown();
        });
        Scheduler scheduler = Scheduler.create(pool, task)
                .threads(threads)
                .pollUsingLockAndFetch(4.0, 20.0)
                .pollingInterval(Duration.ofMillis(50))
                .build();
        long started = System.nanoTime();
        scheduler.start();
        left.await(2, TimeUnit.HOURS);
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        scheduler.stop();
        return taken;
    }

    private void tell(String id) {
        try (Connection connection = pool.getConnection();
                var insert = connection.prepareStatement(TELL)) {
            insert.setString(1, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
