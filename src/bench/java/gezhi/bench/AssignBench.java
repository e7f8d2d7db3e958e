package gezhi.bench;

import gezhi.orders.assign.Choice;
import gezhi.orders.assign.Days;
import gezhi.orders.assign.Greedy;
import gezhi.orders.assign.Ground;
import gezhi.orders.assign.Solving;
import gezhi.orders.assign.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Orders of three days assigned together, beside the same orders given away one after another by the same rules. {@code -Dbench.days=30} grounds are made
 * up for each size, {@code -Dbench.seconds=5} is what the solver has for each.
 */
final class AssignBench implements Bench {
    private static final int[][] SIZES = {{20, 8}, {60, 20}, {100, 30}};

    @Override
    public List<Result> run() {
        int grounds = Integer.getInteger("bench.days", 30);
        int seconds = Integer.getInteger("bench.seconds", 5);
        List<Result> results = new ArrayList<>();
        for (int[] size : SIZES) {
            results.add(size(size[0], size[1], grounds, seconds));
        }
        return results;
    }

    private static Result size(int orders, int people, int grounds, int seconds) {
        Sum greedy = new Sum();
        Sum solver = new Sum();
        int better = 0;
        int itself = 0;
        double spent = 0;
        for (int seed = 0; seed < grounds; seed++) {
            Ground ground = Days.of(1000 + seed, orders, people);
            Choice first = Greedy.choose(ground);
            Tally before = Tally.of(ground, first);
            long began = System.nanoTime();
            Solving.Solved solved = new Solving(ground, first, seconds, seed).run();
            spent += (System.nanoTime() - began) / 1e9;
            if (solved.tally().compareTo(before) < 0 || solved.tally().faults() > 0) {
                throw new IllegalStateException("worse than greedy: seed " + seed);
            }
            greedy.add(before);
            solver.add(solved.tally());
            better += solved.tally().compareTo(before) > 0 ? 1 : 0;
            itself += solved.itself() ? 1 : 0;
        }
        String what = String.format(
                Locale.ROOT,
                "%d orders of three days, %d volunteers, %d grounds made up; better in %d, never worse, ended by itself in %d, %.1f s each",
                orders,
                people,
                grounds,
                better,
                itself,
                spent / grounds);
        return new Result(
                what,
                solver.say(grounds),
                "greedy by the same rules",
                greedy.say(grounds),
                (double) solver.filled / greedy.filled,
                "never worse");
    }

    private static final class Sum {
        private long covered;
        private long filled;
        private long places;
        private long metres;
        private long most;
        private long points;

        void add(Tally tally) {
            covered += tally.covered();
            filled += tally.filled();
            places += tally.places();
            metres += tally.metres();
            most += tally.most();
            points += tally.points();
        }

        String say(int grounds) {
            double n = grounds;
            return String.format(
                    Locale.ROOT,
                    "%.1f orders covered, %.1f of %.1f places, most calls %.1f, %.1f km, %.0f points",
                    covered / n,
                    filled / n,
                    places / n,
                    most / n,
                    metres / n / 1000,
                    points / n);
        }
    }
}
