package gezhi.bench;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Closings;
import gezhi.ledger.Ledger;
import gezhi.ledger.Transfer;
import gezhi.platform.database.DatabaseAddress;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Transfers between accounts of which few are busy, beside two ledgers as they are commonly written: on the same server, with the same size of pool,
 * in turns. Ours go through the façade, with row security, rights, floors, closed periods and sources looked at.
 */
final class LedgerBench implements Bench {
    private static final int ACCOUNTS = 2_000;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final List<Integer> HOT = List.of(1_000, 50, 10, 1);
    private static final List<Integer> WORKERS = List.of(1, 4, 20);

    @Override
    public List<Result> run() throws Exception {
        try (var context = Application.empty("ledger", starting -> {});
                var statements = new Statements(context.getBean(DatabaseAddress.class))) {
            statements.createDatabase("rivals");
            TestCity city = Application.freshCity(context);
            Ours ours = new Ours(context.getBean(Ledger.class), city);
            try (var rivals = new OtherBookers(context.getBean(DatabaseAddress.class), CONNECTIONS, ours.accounts)) {
                List<Result> results = compare(ours, rivals);
                check(context, city);
                return results;
            }
        }
    }

    private static List<Result> compare(Ours ours, OtherBookers rivals) throws Exception {
        Booker plain = rivals.plain();
        Booker appending = rivals.appending();
        for (Booker each : List.of(ours, plain, appending)) {
            each.turn(new Booker.Traffic(1_000, ACCOUNTS), 4, WARM_UP);
        }
        List<Result> results = new ArrayList<>();
        for (int hot : HOT) {
            for (int workers : WORKERS) {
                results.addAll(compare(ours, plain, appending, new Booker.Traffic(hot, ACCOUNTS), workers, ""));
            }
        }
        // Given out by the city: one account for all, but without a floor.
        for (int workers : WORKERS) {
            results.addAll(compare(
                    ours.issuing(),
                    plain,
                    appending,
                    new Booker.Traffic(1, ACCOUNTS),
                    workers,
                    " (the city giving out)"));
        }
        return results;
    }

    private static List<Result> compare(
            Booker ours, Booker plain, Booker appending, Booker.Traffic traffic, int workers, String note)
            throws Exception {
        List<Booker.Turn> we = new ArrayList<>();
        List<Booker.Turn> they = new ArrayList<>();
        List<Booker.Turn> others = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            we.add(ours.turn(traffic, workers, TURN));
            they.add(plain.turn(traffic, workers, TURN));
            others.add(appending.turn(traffic, workers, TURN));
        }
        String what =
                String.format(Locale.ROOT, "transfers, hot accounts: %,d%s, workers: %d", traffic.hot(), note, workers);
        System.out.println(what + ": " + Booker.Turn.together(we).figures() + " | "
                + Booker.Turn.together(they).figures() + " | "
                + Booker.Turn.together(others).figures());
        return List.of(
                result(what, we, appending, others, "ratio >= 1"), result(what, we, plain, they, "ratio >= 0.67"));
    }

    private static Result result(
            String what, List<Booker.Turn> we, Booker opponent, List<Booker.Turn> they, String aim) {
        Booker.Turn our = Booker.Turn.together(we);
        Booker.Turn their = Booker.Turn.together(they);
        return new Result(
                what, our.figures(), opponent.name(), their.figures(), our.perSecond() / their.perSecond(), aim);
    }

    /** What was measured was also right. */
    private static void check(ConfigurableApplicationContext context, TestCity city) {
        var report = context.getBean(Closings.class)
                .close(city.code(), Book.HOURS, Instant.now())
                .orElseThrow();
        System.out.println(report);
        if (!report.isWell()) {
            throw new IllegalStateException("The books are wrong: " + report);
        }
    }

    /** The product. */
    private static final class Ours implements Booker {
        private final Ledger ledger;
        private final TestCity city;
        private final UUID issuing;
        private final List<UUID> accounts;

        Ours(Ledger ledger, TestCity city) {
            this.ledger = ledger;
            this.city = city;
            issuing = Scoped.call(city.system(), () -> ledger.issuing(Book.HOURS));
            accounts = Scoped.call(
                    city.system(),
                    () -> IntStream.range(0, ACCOUNTS)
                            .mapToObj(i -> open())
                            .sorted(Comparator.comparing(UUID::toString))
                            .toList());
            accounts.forEach(account -> move(issuing, account, 1_000_000_000));
        }

        private UUID open() {
            return ledger.open(Book.HOURS, AccountKind.PERSON, UUID.randomUUID(), city.community(1, 1, 1), "")
                    .orElseThrow();
        }

        private void move(UUID from, UUID to, long minutes) {
            Scoped.call(
                            city.system(),
                            () -> ledger.book(Transfer.of(
                                    Book.HOURS, "bench:" + UUID.randomUUID(), "SERVICE", "", from, to, minutes)))
                    .get();
        }

        @Override
        public String name() {
            return "Gezhi";
        }

        @Override
        public void book(int from, int to) {
            move(accounts.get(from), accounts.get(to), 1);
        }

        /** The hot account is the city's own. */
        Booker issuing() {
            return new Booker() {
                @Override
                public String name() {
                    return "Gezhi";
                }

                @Override
                public void book(int from, int to) {
                    int last = accounts.size() - 1;
                    move(from == last ? issuing : accounts.get(from), to == last ? issuing : accounts.get(to), 1);
                }
            };
        }
    }
}
