package gezhi.bench;

import gezhi.ledger.Book;
import gezhi.ledger.ClosingReport;
import gezhi.ledger.Closings;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transfers by twenty workers while the program and the database are killed with signal 9 at random moments, turn and turn about; afterwards the books
 * must be right: legs sum to nothing, balances are what they come to, no source twice, nothing lost that was acknowledged.
 */
final class CrashBench implements Bench {
    private static final long TRANSFERS = Long.getLong("bench.transfers", 200_000);
    private static final int LONGEST_MILLIS = 24_000;
    private static final int SHORTEST_MILLIS = 4_000;

    private static final String COUNT = """
            select count(*)
            from ledger.transfer
            where city = :city
            and source like :sources
            """;

    private int killedPrograms;
    private int killedDatabases;

    @Override
    public List<Result> run() throws Exception {
        Application.delete(Application.folder(CrashWorker.FOLDER));
        Application.delete(CrashWorker.file(0).getParent());
        Files.createDirectories(CrashWorker.file(0).getParent());
        SplittableRandom random = new SplittableRandom();
        long start = System.nanoTime();
        while (!once(random)) {
            System.out.printf(
                    "killed: program %d times, database %d times; acknowledged: %,d%n",
                    killedPrograms, killedDatabases, acknowledged());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ClosingReport report;
        try (var context = Application.start(Application.folder(CrashWorker.FOLDER), starting -> {})) {
            report = check(context);
        }
        return List.of(new Result(
                String.format(
                        Locale.ROOT, "%,d transfers, %d workers, killed at random", TRANSFERS, CrashWorker.WORKERS),
                String.format(
                        Locale.ROOT,
                        "program killed %d times, database %d times, %.0f s with the starts; sum %d, %d wrong balances, none twice, none lost",
                        killedPrograms,
                        killedDatabases,
                        seconds,
                        report.total(),
                        report.wrong()),
                "none",
                "",
                Double.NaN,
                "all right"));
    }

    /** True when all is booked before anybody is killed. */
    private boolean once(SplittableRandom random) throws IOException, InterruptedException {
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Duser.timezone=Asia/Shanghai",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWorker.class.getName(),
                        String.valueOf(TRANSFERS))
                .redirectErrorStream(true)
                .start();
        awaitReady(worker.inputReader());
        if (worker.waitFor(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS), TimeUnit.MILLISECONDS)) {
            if (worker.exitValue() == 0) {
                return true;
            }
            throw new IllegalStateException("The worker ended by itself");
        }
        if ((killedPrograms + killedDatabases) % 2 == 0) {
            killedPrograms++;
        } else {
            killedDatabases++;
            ProcessHandle.of(database()).orElseThrow().destroyForcibly();
            // What is still under way fails; then the program ends itself.
            worker.waitFor(60, TimeUnit.SECONDS);
        }
        worker.destroyForcibly().waitFor();
        return false;
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("The worker did not start");
            }
        } while (!line.equals(CrashWorker.READY));
    }

    private static long database() throws IOException {
        Path pid = Application.folder(CrashWorker.FOLDER).resolve("postgres/postmaster.pid");
        return Long.parseLong(Files.readAllLines(pid).getFirst().trim());
    }

    private static long acknowledged() throws IOException {
        long sum = 0;
        for (int worker = 0; worker < CrashWorker.WORKERS; worker++) {
            sum += CrashWorker.acknowledged(worker);
        }
        return sum;
    }

    private static ClosingReport check(ApplicationContext context) throws IOException {
        ClosingReport report = context.getBean(Closings.class)
                .close(CrashWorker.CITY, Book.HOURS, Instant.now())
                .orElseThrow();
        if (!report.isWell()) {
            throw new IllegalStateException("The books are wrong: " + report);
        }
        for (int worker = 0; worker < CrashWorker.WORKERS; worker++) {
            long there = count(context, CrashWorker.source(worker, 0).replaceFirst("0$", "%"));
            if (there != CrashWorker.acknowledged(worker)) {
                throw new IllegalStateException("Worker " + worker + ": " + there + " booked, "
                        + CrashWorker.acknowledged(worker) + " acknowledged");
            }
        }
        return report;
    }

    /** A source is unique by its key; as many as were numbered means that none is missing and none is there twice. */
    private static long count(ApplicationContext context, String sources) {
        return Scoped.call(
                Scope.system(CrashWorker.CITY),
                () -> Objects.requireNonNull(context.getBean(TransactionOperations.class)
                        .execute(status -> context.getBean(JdbcClient.class)
                                .sql(COUNT)
                                .param("city", CrashWorker.CITY)
                                .param("sources", sources)
                                .query(Long.class)
                                .single())));
    }
}
