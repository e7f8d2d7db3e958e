package gezhi.bench;

import gezhi.platform.database.DatabaseAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Complete seven-step cases per second beside Flowable with full history: the same server, the same size of pool, the same words,
 * turn and turn about, so that neither finds warmer caches than the other.
 */
final class LoopBench implements Bench {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;
    private static final int COUNTED = 200;
    private static final int CONNECTIONS = 16;
    private static final List<Integer> THREADS = List.of(1, 2, 4, 8);

    @Override
    public List<Result> run() throws Exception {
        try (var context = Application.empty("loop", starting -> {});
                var statements = new Statements(context.getBean(DatabaseAddress.class))) {
            statements.createDatabase("flowable");
            statements.createDatabase("bare");
            DatabaseAddress address = context.getBean(DatabaseAddress.class);
            try (var theirs = new FlowableWalker(address, CONNECTIONS);
                    var bare = new BareWalker(address, CONNECTIONS)) {
                List<Result> results = new ArrayList<>(compare(new GezhiWalker(context), theirs, statements));
                results.addAll(ceiling(bare, theirs));
                return results;
            }
        }
    }

    private static List<Result> compare(Walker ours, Walker theirs, Statements statements) throws Exception {
        Cpu cpu = new Cpu(Application.folder("loop"));
        Round.of(ours, 2, WARM_UP, cpu);
        Round.of(theirs, 2, WARM_UP, cpu);
        List<Result> results = new ArrayList<>();
        for (int threads : THREADS) {
            results.add(compare(ours, theirs, threads, cpu));
        }
        results.add(count(ours, theirs, statements));
        return results;
    }

    /** How far anything could get on this server, beside the same opponent in the same run. */
    private static List<Result> ceiling(Walker bare, Walker theirs) throws Exception {
        Cpu cpu = new Cpu(Application.folder("loop"));
        Round.of(bare, 2, WARM_UP.dividedBy(4), cpu);
        return List.of(compare(bare, theirs, 1, cpu), compare(bare, theirs, 8, cpu));
    }

    private static Result compare(Walker ours, Walker theirs, int threads, Cpu cpu) throws Exception {
        List<Round> we = new ArrayList<>();
        List<Round> they = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            we.add(Round.of(ours, threads, ROUND, cpu));
            they.add(Round.of(theirs, threads, ROUND, cpu));
        }
        Round our = Round.together(we);
        Round their = Round.together(they);
        print(ours, threads, we);
        print(theirs, threads, they);
        return new Result(
                ours.name() + ": cases of seven steps with journal, threads: " + threads,
                figures(our),
                theirs.name() + ", full history",
                figures(their),
                our.perSecond() / their.perSecond(),
                "ratio >= 10");
    }

    private static Result count(Walker ours, Walker theirs, Statements statements) throws SQLException {
        var our = statements.of("gezhi", ours, COUNTED);
        var their = statements.of("flowable", theirs, COUNTED);
        our.calls().forEach(call -> System.out.println(call.calls() + " " + call.query()));
        return new Result(
                "SQL statements a step, without begin and commit",
                String.format(Locale.ROOT, "%.1f, of them %.1f set local", our.all(), our.scope()),
                theirs.name() + ", full history",
                String.format(Locale.ROOT, "%.1f", their.all()),
                their.all() / our.all(),
                "<= 4");
    }

    private static String figures(Round round) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, p99 of a case %.0f ms, of a step %.1f ms, CPU a case %.1f ms and the server's %.1f ms",
                round.perSecond(),
                round.caseP99(),
                round.stepP99(),
                round.programPerCase(),
                round.serverPerCase());
    }

    private static void print(Walker walker, int threads, List<Round> rounds) {
        Round all = Round.together(rounds);
        String steps = IntStream.range(0, Walker.STEPS)
                .mapToObj(step -> String.format(Locale.ROOT, "%.1f", all.stepP99(step)))
                .collect(Collectors.joining(" "));
        String rates = rounds.stream()
                .map(round -> String.format(Locale.ROOT, "%.0f/s", round.perSecond()))
                .collect(Collectors.joining(" "));
        System.out.printf("%s, %d threads: rounds %s; p99 ms of the steps %s%n", walker.name(), threads, rates, steps);
    }
}
