package gezhi.bench;

import gezhi.dashboards.Period;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.store.FigureStore;
import gezhi.dashboards.store.JournalCounts;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The overview page of a leader over HTTP with a million cases, beside a live GROUP BY of the journal for the figures of that page,
 * under the same row security. Both must give the same numbers.
 */
final class OverviewBench implements Bench {
    private static final String FOLDER = "overview";
    private static final int PAGES = 100;
    private static final int LIVE = 2;

    /** A server that people work with has shown each page some hundred times. */
    private static final int WARM_UP = 4;

    private static final Period EVER = new Period(YearMonth.of(2000, 1), YearMonth.of(2049, 12));
    private static final Period YEAR = Period.upTo(YearMonth.now(ZoneId.of("Asia/Shanghai")), 12);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Override
    public List<Result> run() throws Exception {
        Path written = Application.folder(FOLDER).resolve("written");
        boolean again = Files.exists(written);
        try (var context = again ? start() : empty()) {
            if (!again) {
                MillionCases.write(context);
                Files.createFile(written);
            }
            Map<Level, List<Division>> places = places(context);
            for (int round = 0; round < WARM_UP; round++) {
                for (Level level : places.keySet()) {
                    pages(context, places.get(level));
                }
            }
            List<Result> results = new ArrayList<>();
            for (Level level : List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY)) {
                results.add(measure(context, level, places.get(level)));
            }
            return results;
        }
    }

    private static ConfigurableApplicationContext empty() throws IOException {
        return Application.empty(FOLDER, context -> SignedInAs.leaderOf(MillionCases.CITY, context));
    }

    private static ConfigurableApplicationContext start() {
        return Application.start(
                Application.folder(FOLDER), context -> SignedInAs.leaderOf(MillionCases.CITY, context));
    }

    private static Map<Level, List<Division>> places(ConfigurableApplicationContext context) throws Exception {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        Divisions divisions = context.getBean(Divisions.class);
        List<String> codes = asLeader(
                context,
                () -> jdbc.sql(
                                "select code from territory.v_divisions where city = :city and level <> 'GRID' order by md5(code)")
                        .param("city", MillionCases.CITY)
                        .query(String.class)
                        .list());
        Map<Level, List<Division>> places = new HashMap<>();
        for (String code : codes) {
            Division division = asLeader(context, () -> divisions.get(code));
            places.computeIfAbsent(division.level(), level -> new ArrayList<>()).add(division);
        }
        return places;
    }

    private Result measure(ConfigurableApplicationContext context, Level level, List<Division> places)
            throws Exception {
        double[] pages = pages(context, places);
        System.out.printf(
                "%s: pages median %.0f ms, p95 %.0f ms%n", level, pages[PAGES / 2], pages[(int) (PAGES * 0.95) - 1]);
        double[] live = new double[Math.min(LIVE, places.size())];
        for (int i = 0; i < live.length; i++) {
            Division place = places.get(i);
            long start = System.nanoTime();
            var counted = asLeader(context, () -> live(context, place));
            live[i] = (System.nanoTime() - start) / 1e6;
            if (!counted.equals(asLeader(context, () -> rolledUp(context, place)))) {
                throw new IllegalStateException("Roll-ups and journal differ at " + place.code());
            }
        }
        Arrays.sort(live);
        double ours = pages[(int) Math.ceil(pages.length * 0.95) - 1];
        double theirs = live[live.length / 2];
        System.out.printf("%s: live %s ms%n", level, Arrays.toString(live));
        return new Result(
                "overview page of a " + level.name().toLowerCase(Locale.ROOT)
                        + " over HTTP, 1,000,000 cases, 24 months",
                String.format(Locale.ROOT, "p95 %.0f ms, median %.0f ms", ours, pages[pages.length / 2]),
                "live GROUP BY of the journal, same figures",
                String.format(Locale.ROOT, "median %.0f ms", theirs),
                theirs / ours,
                "p95 < 50 ms");
    }

    /** Milliseconds of each request, in order of length. */
    private double[] pages(ConfigurableApplicationContext context, List<Division> places) throws Exception {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        double[] taken = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            String code = places.get(i % places.size()).code();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/figures/" + code))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            taken[i] = (System.nanoTime() - start) / 1e6;
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + ": " + response.statusCode());
            }
        }
        Arrays.sort(taken);
        return taken;
    }

    /** What the page shows, from the journal itself. */
    private static List<Map<String, Counts>> live(ConfigurableApplicationContext context, Division place) {
        JournalCounts journal = context.getBean(JournalCounts.class);
        String city = MillionCases.CITY;
        List<Division> children = children(context, place);
        int length = children.getFirst().code().length();
        return List.of(
                journal.byMonth(city, place.code(), YEAR),
                journal.byMonth(city, place.code(), EVER),
                journal.byChild(city, place.code(), length, YEAR),
                journal.breakdown(city, place.code(), Dimension.CATEGORY, YEAR),
                journal.breakdown(city, place.code(), Dimension.OFFICE, YEAR));
    }

    private static List<Map<String, Counts>> rolledUp(ConfigurableApplicationContext context, Division place) {
        FigureStore figures = context.getBean(FigureStore.class);
        String city = MillionCases.CITY;
        List<Division> children = children(context, place);
        List<String> codes = children.stream().map(Division::code).toList();
        return List.of(
                figures.totals(city, place.code(), YEAR),
                figures.totals(city, place.code(), EVER),
                children.getFirst().level() == Level.GRID
                        ? context.getBean(JournalCounts.class)
                                .byChild(city, place.code(), codes.getFirst().length(), YEAR)
                        : figures.byChild(city, codes, YEAR),
                figures.breakdown(city, place.code(), Dimension.CATEGORY, YEAR),
                figures.breakdown(city, place.code(), Dimension.OFFICE, YEAR));
    }

    private static List<Division> children(ConfigurableApplicationContext context, Division place) {
        return context.getBean(Divisions.class).children(place.code(), "").rows();
    }

    private static <T> T asLeader(ConfigurableApplicationContext context, Callable<T> work) throws Exception {
        Scope leader = Scope.person(
                MillionCases.CITY, gezhi.platform.Role.LEADER, java.util.UUID.randomUUID(), MillionCases.CITY, null);
        return Scoped.call(
                leader,
                () -> java.util.Objects.requireNonNull(
                        context.getBean(TransactionOperations.class).execute(status -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        })));
    }
}
