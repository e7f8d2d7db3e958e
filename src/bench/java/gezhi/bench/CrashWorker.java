package gezhi.bench;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.ledger.Ledger;
import gezhi.ledger.Transfer;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Books with twenty workers on the folder of {@link CrashBench} until somebody kills it or the database. Each worker numbers its transfers and writes
 * down, outside the database, the last one that was acknowledged; after a start it goes on behind it, so that what was booked and not acknowledged is
 * sent again.
 */
public final class CrashWorker {
    static final String FOLDER = "ledger-crash";
    static final String CITY = "3597";
    static final int WORKERS = 20;
    static final String READY = "ready";
    private static final int ACCOUNTS = 50;

    private CrashWorker() {}

    /** @param args how many transfers all workers make together */
    public static void main(String[] args) throws Exception {
        long each = Long.parseLong(args[0]) / WORKERS;
        var context = Application.start(Application.folder(FOLDER), starting -> {});
        context.getBean(Cities.class).found(CITY, "测试市", Profile.named("putian"), true);
        Ledger ledger = context.getBean(Ledger.class);
        Scope system = Scope.system(CITY);
        List<UUID> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> Scoped.call(
                        system,
                        () -> ledger.open(Book.HOURS, AccountKind.PERSON, new UUID(7, i), CITY, "")
                                .orElseThrow()))
                .toList();
        UUID issuing = Scoped.call(system, () -> ledger.issuing(Book.HOURS));
        for (int i = 0; i < ACCOUNTS; i++) {
            UUID account = accounts.get(i);
            String source = "crash:start:" + i;
            Scoped.call(
                            system,
                            () -> ledger.book(
                                    Transfer.of(Book.HOURS, source, "OPENING", "", issuing, account, 1_000_000)))
                    .get();
        }
        System.out.println(READY);
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(WORKERS)) {
            for (int worker = 0; worker < WORKERS; worker++) {
                int number = worker;
                threads.submit(() -> work(number, each, ledger, system, accounts));
            }
        }
        context.close();
        System.exit(0);
    }

    private static void work(int worker, long count, Ledger ledger, Scope system, List<UUID> accounts) {
        try (RandomAccessFile acknowledged = new RandomAccessFile(file(worker).toFile(), "rw")) {
            long last = acknowledged.length() < Long.BYTES ? 0 : acknowledged.readLong();
            for (long n = last + 1; n <= count; n++) {
                Transfer transfer = transfer(worker, n, accounts);
                Booking booking = Scoped.call(system, () -> ledger.book(transfer));
                if (!(booking instanceof Booking.Booked)) {
                    throw new IllegalStateException(booking.toString());
                }
                acknowledged.seek(0);
                acknowledged.writeLong(n);
            }
        } catch (Exception | Error failed) {
            System.out.println("worker " + worker + " stops: " + failed.getMessage());
            Runtime.getRuntime().halt(3);
        }
    }

    /** The same for the same number, before a crash and after it. */
    private static Transfer transfer(int worker, long n, List<UUID> accounts) {
        SplittableRandom random = new SplittableRandom(worker * 1_000_003L + n);
        int from = random.nextInt(ACCOUNTS);
        int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        return Transfer.of(
                Book.HOURS, source(worker, n), "GIFT", "", accounts.get(from), accounts.get(to), 1 + random.nextInt(5));
    }

    static String source(int worker, long n) {
        return "crash:" + worker + ":" + n;
    }

    static Path file(int worker) {
        return Application.folder(FOLDER + "-acknowledged").resolve(String.valueOf(worker));
    }

    /** The last transfer of a worker that was acknowledged; 0 for none. */
    static long acknowledged(int worker) throws IOException {
        if (!Files.exists(file(worker)) || Files.size(file(worker)) < Long.BYTES) {
            return 0;
        }
        try (RandomAccessFile read = new RandomAccessFile(file(worker).toFile(), "r")) {
            return read.readLong();
        }
    }
}
