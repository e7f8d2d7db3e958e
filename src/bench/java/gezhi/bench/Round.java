package gezhi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What several threads got done in a while.
 *
 * @param seconds how long it took
 * @param cpu the processor time it took
 * @param walks for each case the nanoseconds of its seven steps
 */
record Round(double seconds, Cpu.Time cpu, List<long[]> walks) {

    static Round of(Walker walker, int threads, Duration length, Cpu cpu) throws Exception {
        Cpu.Time used = cpu.used();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            Callable<List<long[]>> work = () -> walkUntil(walker, end);
            List<long[]> walks = new ArrayList<>();
            for (Future<List<long[]>> done : executor.invokeAll(Collections.nCopies(threads, work))) {
                walks.addAll(done.get());
            }
            return new Round((System.nanoTime() - start) / 1e9, cpu.used().minus(used), walks);
        }
    }

    private static List<long[]> walkUntil(Walker walker, long end) {
        List<long[]> walks = new ArrayList<>();
        while (System.nanoTime() < end) {
            Laps laps = new Laps();
            walker.walk(laps);
            walks.add(laps.nanos);
        }
        return walks;
    }

    double perSecond() {
        return walks.size() / seconds;
    }

    /** Milliseconds of the program's processor time for each case. */
    double programPerCase() {
        return (double) cpu.program() / walks.size();
    }

    /** Milliseconds of the server's processor time for each case. */
    double serverPerCase() {
        return (double) cpu.server() / walks.size();
    }

    /** The p99 of whole cases in milliseconds. */
    double caseP99() {
        return p99(walks.stream().mapToLong(steps -> Arrays.stream(steps).sum()).toArray());
    }

    /** The p99 of step {@code step}, counted from 0, in milliseconds. */
    double stepP99(int step) {
        return p99(walks.stream().mapToLong(steps -> steps[step]).toArray());
    }

    /** The p99 over all steps in milliseconds. */
    double stepP99() {
        return p99(walks.stream().flatMapToLong(Arrays::stream).toArray());
    }

    private static double p99(long[] nanos) {
        Arrays.sort(nanos);
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.ceil(nanos.length * 0.99) - 1] / 1e6;
    }

    /** Several rounds as one. */
    static Round together(List<Round> rounds) {
        return new Round(
                rounds.stream().mapToDouble(Round::seconds).sum(),
                rounds.stream().map(Round::cpu).reduce(new Cpu.Time(0, 0), Cpu.Time::plus),
                rounds.stream().flatMap(round -> round.walks().stream()).toList());
    }

    private static final class Laps implements Runnable {
        private final long[] nanos = new long[Walker.STEPS];
        private long last = System.nanoTime();
        private int step;

        @Override
        public void run() {
            long now = System.nanoTime();
            nanos[step++] = now - last;
            last = now;
        }
    }
}
