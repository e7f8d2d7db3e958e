package gezhi.planning.draw;

import gezhi.planning.draw.Drawing.Drawn;
import gezhi.planning.draw.Drawing.Reason;
import gezhi.planning.draw.Drawing.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws grids. Communities are drawn by themselves, several at once; what comes out depends on ground and wish alone, not on the number of
 * threads, unless time or the watch ends it.
 */
public final class Drawer {
    /** Numbers drawn after so many rounds are others than those before. */
    private static final long SECOND = 0x632BE59BD9B4E019L;

    private final Ground ground;
    private final Wish wish;
    private final Watch watch;

    private final @Nullable Kept kept;

    private Drawer(Ground ground, Wish wish, @Nullable Kept kept, Watch watch) {
        this.kept = kept;
        this.ground = ground;
        this.wish = wish;
        this.watch = watch;
    }

    /**
     * A plan in which every unit has a grid, no grid is empty, each is in one piece unless a fixed one is not, none holds units of two
     * communities. Fixed grids come last in the numbers.
     */
    public static Drawing draw(Ground ground, Wish wish, Watch watch) {
        return new Drawer(ground, wish, null, watch).draw();
    }

    /**
     * The same, going on from a plan of the same ground and wish, which does not get worse. The same plan, seed and rounds give the same again. Where it does
     * not fit any more it is drawn anew.
     */
    public static Drawing resume(Ground ground, Wish wish, Kept kept, Watch watch) {
        return new Drawer(ground, wish, kept, watch).draw();
    }

    private Drawing draw() {
        Regions regions = new Regions(ground, wish.change() > 0);
        Optional<Refused> refused = regions.refused();
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Region> pieces = regions.list();
        if (pieces.isEmpty()) {
            return new Refused(Reason.NOTHING_TO_DRAW, Ground.NONE);
        }
        Optional<List<Region>> allotted = Allotment.of(pieces, wish.size());
        if (allotted.isEmpty()) {
            return new Refused(Reason.NOT_SO_MANY_GRIDS, Ground.NONE);
        }
        return new Drawn(plan(allotted.get()));
    }

    private Plan plan(List<Region> regions) {
        long deadline = wish.atMost() == null
                ? Long.MAX_VALUE
                : System.nanoTime() + wish.atMost().toNanos();
        BooleanSupplier stop = () -> deadline != Long.MAX_VALUE && System.nanoTime() - deadline >= 0 || watch.stops();
        @Nullable Search[] searches = new Search[regions.size()];
        int rounds = kept == null ? 0 : kept.rounds();
        long after = rounds;
        try (Crew crew = new Crew(Math.min(wish.threads(), regions.size()))) {
            int[] order = IntStream.range(0, searches.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(r -> -regions.get(r).graph().size))
                    .mapToInt(Integer::intValue)
                    .toArray();
            crew.each(order, r -> {
                long seed = (wish.seed() + after * SECOND) * 0x9E3779B97F4A7C15L + r;
                Search search = new Search(regions.get(r), wish.tolerance(), wish.change(), seed, Search.Effort.USUAL);
                if (kept != null && kept.fits(regions.get(r))) {
                    search.resume(kept.groups(regions.get(r)));
                } else {
                    search.draw(stop);
                }
                searches[r] = search;
            });
            watch.drawn(rounds, wish.rounds(), cost(searches));
            while (rounds < wish.rounds() && !stop.getAsBoolean()) {
                crew.each(order, r -> known(searches[r]).improve(stop));
                rounds++;
                watch.drawn(rounds, wish.rounds(), cost(searches));
            }
        }
        return new Plan(new Plan.Division(numbered(regions, searches)), cost(searches), rounds);
    }

    private static double cost(@Nullable Search[] searches) {
        double sum = 0;
        for (Search search : searches) {
            sum += known(search).cost();
        }
        return sum;
    }

    private static Search known(@Nullable Search search) {
        return Objects.requireNonNull(search);
    }

    private int[] numbered(List<Region> regions, @Nullable Search[] searches) {
        int[] grid = new int[ground.size()];
        int first = 0;
        for (int r = 0; r < searches.length; r++) {
            int[] part = known(searches[r]).part();
            int[][] units = regions.get(r).units();
            for (int n = 0; n < part.length; n++) {
                for (int u : units[n]) {
                    grid[u] = first + part[n];
                }
            }
            first += regions.get(r).grids();
        }
        int next = first;
        Map<Integer, Integer> fixed = new TreeMap<>();
        for (int u = 0; u < grid.length; u++) {
            if (ground.fixed(u) != Ground.NONE) {
                Integer known = fixed.get(ground.fixed(u));
                if (known == null) {
                    known = next++;
                    fixed.put(ground.fixed(u), known);
                }
                grid[u] = known;
            }
        }
        return grid;
    }

    /** Some threads that share work; with one thread the caller does it. */
    private static final class Crew implements AutoCloseable {
        private final int threads;
        private final @Nullable ExecutorService pool;

        Crew(int threads) {
            this.threads = threads;
            pool = threads > 1
                    ? Executors.newFixedThreadPool(
                            threads,
                            Thread.ofPlatform().daemon().name("drawing-", 1).factory())
                    : null;
        }

        void each(int[] items, IntConsumer work) {
            ExecutorService own = pool;
            if (own == null) {
                for (int item : items) {
                    work.accept(item);
                }
                return;
            }
            AtomicInteger at = new AtomicInteger();
            Runnable some = () -> {
                for (int i = at.getAndIncrement(); i < items.length; i = at.getAndIncrement()) {
                    work.accept(items[i]);
                }
            };
            List<Future<?>> sent = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(t -> own.submit(some))
                    .toList();
            for (Future<?> future : sent) {
                await(future);
            }
        }

        private static void await(Future<?> future) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
    }
}
