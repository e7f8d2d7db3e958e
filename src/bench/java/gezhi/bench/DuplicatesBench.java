package gezhi.bench;

import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.cases.alike.Experience;
import gezhi.cases.alike.Likeness;
import gezhi.cases.alike.Sighting;
import gezhi.cases.loop.Place;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How well likeness tells duplicates, on pairs of requests at one address within a day that were labelled by hand. Pairs come in the order
 * of time; what is known of a pair of categories is what was decided about earlier pairs. The opponent calls every such pair a duplicate.
 */
final class DuplicatesBench implements Bench {
    private static final Path LABELS = Path.of("src/bench/data/duplicates-stlouis.csv");
    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Pair(Sighting one, Sighting other, boolean same) {}

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

        double f1() {
            return 2.0 * hits / (said + are);
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
        List<Pair> later = pairs.subList(pairs.size() / 2, pairs.size());
        return List.of(result(pairs, pairs, "all"), result(pairs, later, "the later half, learning from the first"));
    }

    private static Result result(List<Pair> pairs, List<Pair> counted, String which) {
        Learned learned = new Learned();
        Score ours = new Score();
        Score address = new Score();
        int first = pairs.size() - counted.size();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            boolean claim = Likeness.of(pair.one(), pair.other(), learned) >= Likeness.LIKELY;
            if (i >= first) {
                ours.count(claim, pair.same());
                address.count(true, pair.same());
            }
            learned.decide(pair);
        }
        return new Result(
                "duplicates among " + counted.size() + " pairs of requests at one address within a day, " + which,
                ours.words(),
                "same address within a day",
                address.words(),
                ours.f1() / address.f1(),
                "F1 > 0.785");
    }

    private static List<Pair> pairs(Map<String, Sighting> requests) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(LABELS)) {
            for (CSVRecord row : TABLE.parse(reader)) {
                pairs.add(new Pair(
                        Objects.requireNonNull(requests.get(row.get("first"))),
                        Objects.requireNonNull(requests.get(row.get("second"))),
                        row.get("same").equals("1")));
            }
        }
        return pairs;
    }

    /** These requests have no words of their own; their category is all that is said. */
    private static Map<String, Sighting> requests(Path file) throws IOException {
        Map<String, Sighting> requests = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : TABLE.parse(reader)) {
                if (!row.get("lat").isBlank()) {
                    requests.putIfAbsent(row.get("requestid"), sighting(row));
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
