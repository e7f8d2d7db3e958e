package gezhi.bench;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.ClosingReport;
import gezhi.ledger.Closings;
import gezhi.ledger.Ledger;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.database.DatabaseAddress;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.TestCities.TestCity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A year of 2.57 million hours booked by the ledger's own function, closed each month, and its statements over HTTP: the first page, a page from the
 * middle of the year with the balance after each line, and the balance at the end of a day. Every reader is somebody who may.
 */
final class HoursBench implements Bench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TIMES = 500;
    private static final int WARM = 100;
    private static final int BUSY = 100;
    private static final int WORKERS = 2;

    private static final String DAYS = """
            select distinct decided_at
            from volunteering.record
            where city = :city
            and decided_at >= :from
            and decided_at < :until
            order by decided_at
            """;

    /** Each worker books for its own members, so that none waits for another with a balance in hand. */
    private static final String BOOK = """
            select count(*)
            from (
                select r.id, r.minutes, r.decided_at, a.id as account
                from volunteering.record r
                join ledger.account a on a.city = r.city and a.book = 'HOURS' and a.kind = 'PERSON' and a.owner = r.person
                where r.city = :city
                and r.decided_at = :at
                and abs(hashtext(r.person::text)) % :workers = :worker) r
            cross join lateral ledger.book(
                gen_random_uuid(), 'HOURS', 'service:' || r.id, 'SERVICE', '', r.decided_at, array[:issuing, r.account]::uuid[],
                array[-r.minutes, r.minutes]::bigint[], null, null) b
            where b.outcome = 'BOOKED'
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<SignedIn> reader = new AtomicReference<>();

    private record Shown(UUID account, UUID owner) {}

    @Override
    public List<Result> run() throws Exception {
        try (var context = Application.empty("hours", this::prepare)) {
            TestCity city = Application.freshCity(context);
            reader.set(somebody(city, Role.AUDITOR, UUID.randomUUID(), city.code()));
            HoursYear.write(city.code(), context.getBean(DatabaseAddress.class));
            Result booked = book(context, city);
            List<Result> results = new ArrayList<>(List.of(booked));
            List<Shown> accounts = accounts(context, city);
            SplittableRandom random = new SplittableRandom(7);
            results.add(shown("of any member", accounts, random, context, city));
            results.add(shown("of the busiest hundred", accounts.subList(0, BUSY), random, context, city));
            return results;
        }
    }

    /** The months are closed here, one after the other; the program would close up to last night. */
    private void prepare(ConfigurableApplicationContext starting) {
        SignedInAs.whoever(reader::get, starting);
        starting.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("nightlyClosing"));
    }

    private static Result book(ConfigurableApplicationContext context, TestCity city) throws Exception {
        Ledger ledger = context.getBean(Ledger.class);
        UUID issuing = Scoped.call(city.system(), () -> ledger.issuing(Book.HOURS));
        for (int member = 0; member < HoursYear.MEMBERS; member++) {
            UUID owner = UUID.fromString(String.format(Locale.ROOT, "01900002-0000-7000-8000-%012x", member));
            Scoped.call(
                    city.system(),
                    () -> ledger.open(Book.HOURS, AccountKind.PERSON, owner, city.community(1, 1, 1), "志愿者"));
        }
        long start = System.nanoTime();
        long booked = 0;
        double slowest = 0;
        ClosingReport last = null;
        // What is confirmed in January is of December's activities too.
        for (YearMonth month = YearMonth.of(2025, 1);
                month.isBefore(YearMonth.of(2026, 2));
                month = month.plusMonths(1)) {
            Instant from = month.atDay(1).atStartOfDay(ZONE).toInstant();
            Instant until = month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
            booked += book(context, city, issuing, from, until);
            long closing = System.nanoTime();
            last = context.getBean(Closings.class)
                    .close(city.code(), Book.HOURS, until)
                    .orElseThrow();
            slowest = Math.max(slowest, (System.nanoTime() - closing) / 1e9);
            System.out.printf(Locale.ROOT, "%s: %,d booked%n", month, booked);
        }
        if (last == null || !last.isWell() || last.transfers() != booked) {
            throw new IllegalStateException("The books are wrong: " + last);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(
                String.format(
                        Locale.ROOT,
                        "%,d confirmed records of %,d members in %,d activities booked, closed and counted again each month",
                        booked,
                        HoursYear.MEMBERS,
                        HoursYear.ACTIVITIES),
                String.format(Locale.ROOT, "%.0f s; the slowest closing %.1f s", seconds, slowest),
                "none",
                "-",
                Double.NaN,
                "all right");
    }

    private static long book(
            ConfigurableApplicationContext context, TestCity city, UUID issuing, Instant from, Instant until)
            throws Exception {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        List<Timestamp> days = inScope(
                context,
                city,
                () -> jdbc.sql(DAYS)
                        .param("city", city.code())
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .query(Timestamp.class)
                        .list());
        try (var threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Callable<Long>> work = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int mine = worker;
                work.add(() -> days.stream()
                        .mapToLong(at -> inScope(
                                context,
                                city,
                                () -> jdbc.sql(BOOK)
                                        .param("city", city.code())
                                        .param("at", at)
                                        .param("workers", WORKERS)
                                        .param("worker", mine)
                                        .param("issuing", issuing)
                                        .query(Long.class)
                                        .single()))
                        .sum());
            }
            long sum = 0;
            for (var each : threads.invokeAll(work)) {
                sum += each.get();
            }
            return sum;
        }
    }

    /** The busiest first. */
    private static List<Shown> accounts(ConfigurableApplicationContext context, TestCity city) {
        return inScope(
                context,
                city,
                () -> context.getBean(JdbcClient.class)
                        .sql("""
                        select a.id as account, a.owner
                        from ledger.account a
                        join ledger.balance b on b.city = a.city and b.account = a.id
                        where a.city = :city
                        and a.kind = 'PERSON'
                        order by b.entries desc, a.id
                        """)
                        .param("city", city.code())
                        .query(Shown.class)
                        .list());
    }

    private Result shown(
            String whose,
            List<Shown> accounts,
            SplittableRandom random,
            ConfigurableApplicationContext context,
            TestCity city)
            throws Exception {
        String address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        double[] taken = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            Shown one = accounts.get(random.nextInt(accounts.size()));
            String path = path(one, i, random, city);
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + path)).build();
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            if (i >= 0) {
                taken[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(taken);
        return new Result(
                "statements " + whose
                        + " over HTTP: one's own book, first pages, pages from within the year, balances at a day",
                String.format(
                        Locale.ROOT, "median %.1f ms, p95 %.1f ms", taken[TIMES / 2], taken[(int) (TIMES * 0.95) - 1]),
                "none",
                "-",
                Double.NaN,
                "p95 <= 50 ms");
    }

    /** Every fourth is a member's own book; the others are looked at by the auditor. */
    private String path(Shown one, int turn, SplittableRandom random, TestCity city) {
        int way = Math.floorMod(turn, 4);
        reader.set(
                way == 0
                        ? somebody(city, Role.RESIDENT, one.owner(), "")
                        : somebody(city, Role.AUDITOR, UUID.randomUUID(), city.code()));
        YearMonth month = YearMonth.of(2025, 1 + random.nextInt(12));
        Instant within = month.atDay(1 + random.nextInt(28)).atStartOfDay(ZONE).toInstant();
        return switch (way) {
            case 0 -> "/book";
            case 1 -> "/ledger/accounts/" + one.account();
            case 2 -> "/ledger/accounts/" + one.account() + "?after=" + new RowKey(within, new UUID(-1, -1)).text();
            default -> "/ledger/accounts/" + one.account() + "?on=" + month.atDay(1 + random.nextInt(28));
        };
    }

    private static SignedIn somebody(TestCity city, Role role, UUID person, String subtree) {
        return new SignedIn(city.code(), person, "bench", "测试", role, subtree, null, "测试市");
    }

    private static <T> T inScope(
            ConfigurableApplicationContext context, TestCity city, java.util.function.Supplier<T> work) {
        return Scoped.call(
                city.system(),
                () -> Objects.requireNonNull(
                        context.getBean(TransactionOperations.class).execute(status -> work.get())));
    }
}
