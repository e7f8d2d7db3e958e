package gezhi.bench;

import gezhi.cases.EscalationWatch;
import gezhi.platform.database.DatabaseAddress;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deadlines that are all due, drained by two watches beside db-scheduler with as many threads as it likes on the same server. Ours tell a desk,
 * write an entry of the journal, reckon the next rung in working time and keep row security; {@code -Dbench.deadlines} says how many.
 */
final class EscalationBench implements Bench {
    private static final int DEADLINES = Integer.getInteger("bench.deadlines", 1_000_000);
    private static final int WATCHES = 2;
    private static final int THREADS = 8;

    private static final String FILL = """
            insert into cases.case (city, id, number, step, version, entries, category, division, address, words, channel,
                received_at, request_id, link, office, dispatched_at, amount, unit, yellow_at, due_at, signal, stage_since,
                stage_due, rung, climb_at)
            select :city, gen_random_uuid(), 'b' || n, 'HANDLING', 4, 4, 'E0102', :grid, '', '垃圾没人收', 'WEB',
                t.at, gen_random_uuid(), 'b' || n, gen_random_uuid(), t.at, 4, 'WORKING_HOURS',
                t.at + interval '3 hours', t.at + interval '4 hours', 2, t.at, t.at + interval '4 hours', 1, t.at + interval '4 hours'
            from generate_series(1, :count) as n
            cross join lateral (select now() - interval '5 hours' - n * interval '1 millisecond' as at) t
            """;

    private static final String LEFT = """
            select count(*)
            from cases.case
            where city = :city
            and rung = 1
            """;

    @Override
    public List<Result> run() throws Exception {
        try (var context = Application.empty("escalation", starting -> {});
                var statements = new Statements(context.getBean(DatabaseAddress.class))) {
            statements.createDatabase("scheduler");
            try (var theirs = new DueTasks(context.getBean(DatabaseAddress.class), 16)) {
                Duration our = ours(context);
                theirs.fill(DEADLINES);
                Duration their = theirs.drain(DEADLINES, THREADS);
                return List.of(new Result(
                        String.format(Locale.ROOT, "%,d due deadlines drained", DEADLINES),
                        figures(our) + ", two watches and the program's own",
                        DueTasks.NAME + ", lock and fetch, " + THREADS + " threads",
                        figures(their),
                        (double) their.toMillis() / our.toMillis(),
                        "ratio >= 5"));
            }
        }
    }

    /** Two servers would watch like this: neither knows of the other. */
    private static Duration ours(ConfigurableApplicationContext context) throws Exception {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        TransactionOperations transactions = context.getBean(TransactionOperations.class);
        TestCity city = Application.freshCity(context);
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(FILL)
                        .param("city", city.code())
                        .param("grid", city.grid())
                        .param("count", DEADLINES)
                        .update()));
        try (var connection = java.sql.DriverManager.getConnection(
                context.getBean(DatabaseAddress.class).url(),
                context.getBean(DatabaseAddress.class).user(),
                context.getBean(DatabaseAddress.class).password())) {
            connection.createStatement().execute("vacuum analyze cases.case");
        }
        EscalationWatch watch = context.getBean(EscalationWatch.class);
        long started = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(WATCHES)) {
            List<Future<Integer>> watches = new ArrayList<>();
            for (int i = 0; i < WATCHES; i++) {
                watches.add(pool.submit(() -> watch.watch(city.code())));
            }
            for (Future<Integer> each : watches) {
                each.get();
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        long left = Scoped.call(
                city.system(),
                () -> Objects.requireNonNull(transactions.execute(status -> jdbc.sql(LEFT)
                        .param("city", city.code())
                        .query(Long.class)
                        .single())));
        if (left != 0) {
            throw new IllegalStateException(left + " not told of " + DEADLINES);
        }
        return taken;
    }

    private static String figures(Duration taken) {
        return String.format(
                Locale.ROOT, "%.1f s, %,.0f/s", taken.toMillis() / 1000.0, DEADLINES * 1000.0 / taken.toMillis());
    }
}
