package gezhi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Moves an amount from one account to another. Accounts have numbers from 0. */
interface Booker {

    String name();

    void book(int from, int to) throws Exception;

    /** Which accounts the transfers go between. @param hot how many; 1 is one with all others */
    record Traffic(int hot, int accounts) {
        /** The last account is the hottest: in order of locks it comes last, which is in favour of those who update one by one. */
        int[] draw(SplittableRandom random) {
            int one = hot == 1 ? accounts - 1 : accounts - 1 - random.nextInt(hot);
            int other = one;
            while (other == one) {
                other = hot == 1 ? random.nextInt(accounts - 1) : accounts - 1 - random.nextInt(hot);
            }
            return random.nextBoolean() ? new int[] {one, other} : new int[] {other, one};
        }
    }

    /** What several workers got done in a while. */
    record Turn(double seconds, long[] nanos) {
        double perSecond() {
            return nanos.length / seconds;
        }

        String figures() {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            double p99 = sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
            return String.format(Locale.ROOT, "%,.0f/s, p99 %.1f ms", perSecond(), p99);
        }

        static Turn together(List<Turn> turns) {
            return new Turn(
                    turns.stream().mapToDouble(Turn::seconds).sum(),
                    turns.stream()
                            .flatMapToLong(turn -> Arrays.stream(turn.nanos))
                            .toArray());
        }
    }

    /** Books with so many workers for a while. */
    default Turn turn(Traffic traffic, int workers, Duration length) throws Exception {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            List<Callable<long[]>> work = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                SplittableRandom random = new SplittableRandom(worker * 31L + traffic.hot());
                work.add(() -> bookUntil(traffic, random, end));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> done : executor.invokeAll(work)) {
                all.add(done.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Turn(seconds, all.stream().flatMapToLong(Arrays::stream).toArray());
        }
    }

    private long[] bookUntil(Traffic traffic, SplittableRandom random, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long last = System.nanoTime();
        while (last < end) {
            int[] drawn = traffic.draw(random);
            book(drawn[0], drawn[1]);
            long now = System.nanoTime();
            nanos.add(now - last);
            last = now;
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }
}
