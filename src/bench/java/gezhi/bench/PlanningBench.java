package gezhi.bench;

import gezhi.bench.PlanningRuns.Run;
import gezhi.planning.draw.Drawer;
import gezhi.planning.draw.Drawing.Drawn;
import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Measures;
import gezhi.planning.draw.Plan;
import gezhi.planning.draw.Watch;
import gezhi.planning.draw.Wish;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Plans of public graphs beside METIS 5 (k-way, contiguous, ncuts 10, tolerance 3 %), whose figures are given with the data: each seed gets three times
 * METIS's seconds, of the processor on one thread. {@code -Dbench.partition=FOLDER} names the data, {@code -Dbench.seeds} how many seeds,
 * {@code -Dbench.planning=graphs,nested,curve} what is run, {@code -Dbench.graph=rockland100} one graph of them, {@code -Dbench.runs=FILE} where the seeds
 * that are through are kept: they are not run again.
 */
final class PlanningBench implements Bench {
    private static final double TOLERANCE = 0.03;
    private static final double TIMES = 2.85;

    /** What METIS did. */
    private record Rival(String graph, int grids, int cut, double heaviest, double mean, int empty, double seconds) {}

    private static final List<Rival> RIVALS = List.of(
            new Rival("rockland", 100, 1700, 1.030, 0.016, 0, 0.65),
            new Rival("rockland", 300, 3218, 1.741, 0.061, 0, 1.44),
            new Rival("rockland", 390, 4681, 2.264, 0.067, 2, 1.57),
            new Rival("PA", 18, 850, 1.030, 0.017, 0, 0.13),
            new Rival("PA", 300, 4987, 1.032, 0.014, 0, 2.27),
            new Rival("AR", 100, 1339, 1.029, 0.013, 0, 0.57));

    @Override
    public List<Result> run() throws IOException, InterruptedException {
        String folder = System.getProperty("bench.partition", "");
        if (folder.isBlank()) {
            System.out.println("Left out: -Dbench.partition=FOLDER names the graphs");
            return List.of();
        }
        PlanningData data = new PlanningData(Path.of(folder));
        List<String> what = Arrays.asList(
                System.getProperty("bench.planning", "graphs,nested,curve").split(","));
        int seeds = Integer.getInteger("bench.seeds", 30);
        List<Result> results = new ArrayList<>();
        if (what.contains("graphs")) {
            for (Rival rival : RIVALS) {
                String only = System.getProperty("bench.graph", rival.graph + rival.grids);
                if (only.equals(rival.graph + rival.grids)) {
                    results.addAll(beside(rival, data.read(rival.graph), seeds));
                }
            }
        }
        if (what.contains("nested")) {
            results.add(nested(data.rocklandInTowns(), seeds));
        }
        if (what.contains("curve")) {
            curve(data.read("rockland"), Wish.grids(300));
            curve(data.read("PA"), Wish.grids(300));
        }
        return results;
    }

    private static List<Result> beside(Rival rival, Ground ground, int seeds) throws IOException, InterruptedException {
        double time = rival.seconds * TIMES;
        List<Run> runs = runs(rival, ground, seeds, time);
        String name = rival.graph + " k=" + rival.grids + ", " + seeds + " seeds, median and worst";
        System.out.println(name + ": seconds " + spread(runs, Run::seconds, "%.2f") + "; rounds "
                + spread(runs, Run::rounds, "%.0f") + "; max/avg "
                + spread(runs, Run::heaviest, "%.3f"));
        int bad = runs.stream().mapToInt(Run::bad).sum();
        double mean = median(runs, Run::mean);
        double cut = median(runs, Run::cut);
        return List.of(
                new Result(
                        name + ": mean deviation; empty or broken grids " + bad,
                        spread(runs, run -> 100 * run.mean(), "%.2f %%"),
                        "METIS, " + rival.empty + " empty",
                        String.format(Locale.ROOT, "%.1f %%", 100 * rival.mean),
                        rival.mean / mean,
                        "ratio >= 2"),
                new Result(
                        name + ": cut joins; max/avg " + spread(runs, Run::heaviest, "%.3f"),
                        spread(runs, Run::cut, "%.0f"),
                        String.format(Locale.ROOT, "METIS, max/avg %.3f", rival.heaviest),
                        Integer.toString(rival.cut),
                        rival.cut / cut,
                        "ratio >= 0.9"),
                new Result(
                        name + ": seconds of CPU, one thread",
                        spread(runs, Run::seconds, "%.2f"),
                        "METIS, on another machine",
                        String.format(Locale.ROOT, "%.2f", rival.seconds),
                        rival.seconds / median(runs, Run::seconds),
                        "ratio >= 0.33"));
    }

    /** Warms up only when a seed is left to run. */
    private static List<Run> runs(Rival rival, Ground ground, int seeds, double time)
            throws IOException, InterruptedException {
        PlanningRuns kept = PlanningRuns.of(rival.graph + "\t" + rival.grids + "\t" + time);
        Wish wish = Wish.grids(rival.grids).tolerance(TOLERANCE).rounds(Integer.MAX_VALUE);
        boolean warm = false;
        List<Run> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Optional<Run> before = kept.find(seed);
            if (before.isPresent()) {
                runs.add(before.get());
                continue;
            }
            if (!warm) {
                run(ground, wish.seed(1000), time + 3);
                run(ground, wish.seed(1001), time + 3);
                warm = true;
            }
            Run run = run(ground, wish.seed(seed), time);
            kept.add(seed, run);
            runs.add(run);
        }
        return runs;
    }

    private static Result nested(Ground ground, int seeds) {
        Wish wish = Wish.grids(300).tolerance(TOLERANCE).threads(2).within(Duration.ofSeconds(4));
        run(ground, wish, Double.MAX_VALUE);
        List<Run> runs = new ArrayList<>();
        for (int seed = 1; seed <= Math.min(seeds, 10); seed++) {
            runs.add(run(ground, wish.seed(seed), Double.MAX_VALUE));
        }
        int bad = runs.stream().mapToInt(Run::bad).sum();
        return new Result(
                "rockland k=300 nested in 7 places, " + runs.size()
                        + " seeds, 4 s on 2 threads: mean deviation from the mean of the place; "
                        + "empty, broken or crossing grids " + bad,
                spread(runs, run -> 100 * run.mean(), "%.2f %%"),
                "METIS, not nested",
                "6.1 %",
                0.061 / median(runs, Run::mean),
                "no grid crosses");
    }

    /** One drawing watched: cost, cut and deviation when so many seconds have passed. */
    private static void curve(Ground ground, Wish wish) {
        run(ground, wish.within(Duration.ofSeconds(4)), Double.MAX_VALUE);
        for (int seconds : new int[] {1, 5, 30, 120}) {
            long start = System.nanoTime();
            Plan plan = plan(ground, wish.within(Duration.ofSeconds(seconds)), Watch.NONE);
            Measures measures = Measures.of(ground, plan.division(), TOLERANCE);
            System.out.printf(
                    Locale.ROOT,
                    "curve %d units: %d s, cost %.1f, cut %d, mean deviation %.2f %%, rounds %d (%.1f s)%n",
                    ground.size(),
                    seconds,
                    plan.cost(),
                    measures.cut(),
                    100 * measures.mean(),
                    plan.rounds(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    /** Until so many seconds of the processor are used up by this thread: others work on the machine too. */
    private static Run run(Ground ground, Wish wish, double most) {
        long start = cpu();
        Watch watch = new Watch() {
            @Override
            public boolean stops() {
                return most < Double.MAX_VALUE && cpu() - start > most * 1e9;
            }
        };
        Plan plan = plan(ground, wish, watch);
        double seconds = (cpu() - start) / 1e9;
        Measures measures = Measures.of(ground, plan.division(), TOLERANCE);
        int bad = measures.broken() + measures.empty() + measures.crossing();
        return new Run(measures.mean(), measures.heaviest(), measures.cut(), bad, seconds, plan.rounds());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Plan plan(Ground ground, Wish wish, Watch watch) {
        return ((Drawn) Drawer.draw(ground, wish, watch)).plan();
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String spread(List<Run> runs, ToDoubleFunction<Run> figure, String format) {
        double worst = runs.stream().mapToDouble(figure).max().orElseThrow();
        return String.format(Locale.ROOT, format + ", " + format, median(runs, figure), worst);
    }
}
