package gezhi.bench;

import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.cases.alike.Experience;
import gezhi.cases.alike.Likeness;
import gezhi.cases.alike.Sighting;
import gezhi.cases.loop.Place;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How well likeness tells duplicates, on pairs of requests at one address within a day that were labelled by hand. Pairs come in the order
 * of time; what is known of a pair of categories is what was decided about earlier pairs. What is chosen is chosen on
 * one half of the sites and measured on the other. The opponent calls every such pair a duplicate.
 */
final class DuplicatesBench implements Bench {
    private static final Path LABELS = Path.of("src/bench/data/duplicates-stlouis.csv");
    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final int SPLITS = 50;

    /** @param site the written address of both */
    private record Pair(Sighting one, Sighting other, boolean same, String site) {}

    private record Request(Sighting sighting, String site) {}

    private record Chosen(Likeness.Weights weights, double likely) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "chosen on the others: %.1f, %.1f, %.1f, from %.2f",
                    weights.other(),
                    weights.names(),
                    weights.assumed(),
                    likely);
        }
    }

    /** By the first byte of the SHA-256 of the site, so that no site is in both. */
    private record Parts(List<Integer> choosing, List<Integer> held) {
        static Parts of(List<Pair> pairs, String salt, int held) {
            Map<Boolean, List<Integer>> parts = IntStream.range(0, pairs.size())
                    .boxed()
                    .collect(Collectors.partitioningBy(
                            i -> half(salt + pairs.get(i).site()) == held));
            return new Parts(parts.get(false), parts.get(true));
        }

        private static int half(String site) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(site.getBytes(StandardCharsets.UTF_8))[0] & 1;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What people have decided so far. */
    private static final class Learned implements Experience {
        private final Map<List<String>, Judged> judged = new HashMap<>();

        @Override
        public Judged of(String one, String other) {
            return judged.getOrDefault(key(one, other), Judged.NEVER);
        }

        void decide(Pair pair) {
            List<String> key =
                    key(pair.one().category().code(), pair.other().category().code());
            Judged before = judged.getOrDefault(key, Judged.NEVER);
            judged.put(
                    key,
                    pair.same()
                            ? new Judged(before.same() + 1, before.different())
                            : new Judged(before.same(), before.different() + 1));
        }

        private static List<String> key(String one, String other) {
            return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        }
    }

    private static final class Score {
        private int hits;
        private int said;
        private int are;

        void count(boolean claim, boolean same) {
            said += claim ? 1 : 0;
            are += same ? 1 : 0;
            hits += claim && same ? 1 : 0;
        }

        void add(Score more) {
            hits += more.hits;
            said += more.said;
            are += more.are;
        }

        double f1() {
            return said + are == 0 ? 0 : 2.0 * hits / (said + are);
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "F1 %.3f, precision %.3f, recall %.3f",
                    f1(),
                    (double) hits / said,
                    (double) hits / are);
        }
    }

    @Override
    public List<Result> run() throws IOException {
        String complaints = System.getProperty("bench.complaints", "");
        if (complaints.isBlank()) {
            System.out.println("Left out: -Dbench.complaints=FILE names the requests of St. Louis, January 2018");
            return List.of();
        }
        List<Pair> pairs = pairs(requests(Path.of(complaints)));
        List<Result> results = new ArrayList<>();
        Score both = new Score();
        Score bothAddress = new Score();
        for (int held = 0; held < 2; held++) {
            Parts parts = Parts.of(pairs, "", held);
            Chosen chosen = choose(pairs, parts.choosing());
            Score ours = score(pairs, parts.held(), chosen, true);
            results.add(result(
                    parts.held().size() + " pairs held out, " + chosen.words(), ours, address(pairs, parts.held())));
            both.add(ours);
            bothAddress.add(address(pairs, parts.held()));
        }
        results.add(result("both halves, each by what was chosen on the other", both, bothAddress));
        results.add(splits(pairs));
        results.add(
                ablated(pairs, new Likeness.Weights(0.3, 0, 1), true, "without the words of the names of categories"));
        results.add(ablated(pairs, Likeness.Weights.USUAL, false, "without what people decided before"));
        results.add(ablated(pairs, Likeness.Weights.USUAL, true, "as it runs"));
        return results;
    }

    /** The mean of held-out halves over many ways to part the sites, so that no lucky way is shown. */
    private static Result splits(List<Pair> pairs) {
        double[] ours = new double[2 * SPLITS];
        double[] address = new double[2 * SPLITS];
        for (int i = 0; i < ours.length; i++) {
            Parts parts = Parts.of(pairs, String.valueOf(i / 2), i % 2);
            ours[i] = score(pairs, parts.held(), choose(pairs, parts.choosing()), true)
                    .f1();
            address[i] = address(pairs, parts.held()).f1();
        }
        Arrays.sort(ours);
        double mean = Arrays.stream(ours).average().orElse(0);
        double other = Arrays.stream(address).average().orElse(0);
        return new Result(
                "duplicates among pairs held out, " + SPLITS + " ways to part the sites, each way round",
                String.format(
                        Locale.ROOT,
                        "F1 mean %.3f, least %.3f, median %.3f, most %.3f",
                        mean,
                        ours[0],
                        ours[SPLITS],
                        ours[2 * SPLITS - 1]),
                "same address within a day",
                String.format(Locale.ROOT, "F1 mean %.3f", other),
                mean / other,
                "F1 > 0.785");
    }

    private static Result ablated(List<Pair> pairs, Likeness.Weights weights, boolean learns, String which) {
        List<Integer> all = IntStream.range(0, pairs.size()).boxed().toList();
        return result(
                "all " + pairs.size() + " pairs, " + which,
                score(pairs, all, new Chosen(weights, Likeness.LIKELY), learns),
                address(pairs, all));
    }

    private static Result result(String which, Score ours, Score address) {
        return new Result(
                "duplicates among " + which,
                ours.words(),
                "same address within a day",
                address.words(),
                ours.f1() / address.f1(),
                "F1 > 0.785");
    }

    /** Of a small grid what has the best F1 on these pairs; of equals the first. */
    private static Chosen choose(List<Pair> pairs, List<Integer> on) {
        Chosen best = new Chosen(Likeness.Weights.USUAL, Likeness.LIKELY);
        double f1 = -1;
        for (double other : new double[] {0.2, 0.3, 0.4}) {
            for (double names : new double[] {0, 0.3, 0.6, 0.9}) {
                for (double assumed : new double[] {0.5, 1, 2}) {
                    for (double likely : new double[] {0.35, 0.4, 0.45, 0.5, 0.55, 0.6}) {
                        Chosen chosen = new Chosen(new Likeness.Weights(other, names, assumed), likely);
                        double reached = score(pairs, on, chosen, true).f1();
                        if (reached > f1) {
                            f1 = reached;
                            best = chosen;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** Every earlier pair has been decided about, of whichever part: that is no hindsight, a desk would have done so. */
    private static Score score(List<Pair> pairs, List<Integer> counted, Chosen chosen, boolean learns) {
        Learned learned = new Learned();
        Score score = new Score();
        Set<Integer> which = Set.copyOf(counted);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (which.contains(i)) {
                double likeness = Likeness.of(pair.one(), pair.other(), learned, chosen.weights());
                score.count(likeness >= chosen.likely(), pair.same());
            }
            if (learns) {
                learned.decide(pair);
            }
        }
        return score;
    }

    private static Score address(List<Pair> pairs, List<Integer> counted) {
        Score score = new Score();
        counted.forEach(i -> score.count(true, pairs.get(i).same()));
        return score;
    }

    private static List<Pair> pairs(Map<String, Request> requests) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(LABELS)) {
            for (CSVRecord row : TABLE.parse(reader)) {
                pairs.add(new Pair(
                        Objects.requireNonNull(requests.get(row.get("first"))).sighting(),
                        Objects.requireNonNull(requests.get(row.get("second"))).sighting(),
                        row.get("same").equals("1"),
                        requests.get(row.get("first")).site()));
            }
        }
        return pairs;
    }

    /** These requests have no words of their own; their category is all that is said. */
    private static Map<String, Request> requests(Path file) throws IOException {
        Map<String, Request> requests = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : TABLE.parse(reader)) {
                if (!row.get("lat").isBlank()) {
                    requests.putIfAbsent(
                            row.get("requestid"),
                            new Request(sighting(row), row.get("probaddress").strip()));
                }
            }
        }
        return requests;
    }

    private static Sighting sighting(CSVRecord row) {
        String name = row.get("description");
        return new Sighting(
                new Category(row.get("problemcode"), name, name, true, Privacy.OPEN),
                new Place.Point(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))),
                LocalDateTime.parse(row.get("datetimeinit").replace(' ', 'T')).toInstant(ZoneOffset.UTC),
                "");
    }
}
