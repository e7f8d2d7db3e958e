package gezhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line for each seed that is through, in the file that {@code -Dbench.runs} names, so that seeds can be run a few at a time and go on after a stop. Only
 * lines of the same commit, machine and seconds count: others are left in the file and not mixed in. A line cut off by a stop does not count. Without a
 * file nothing is kept.
 */
final class PlanningRuns {
    private static final String END = "end";

    /**
     * One drawing measured.
     *
     * @param mean deviation from the mean, as a share
     * @param bad empty or broken grids
     * @param seconds of the processor
     */
    record Run(double mean, double heaviest, int cut, int bad, double seconds, int rounds) {}

    private final @Nullable Path file;
    private final String under;

    private PlanningRuns(@Nullable Path file, String under) {
        this.file = file;
        this.under = under;
    }

    /** @param what graph, number of grids and seconds given: all that a line must share besides commit and machine */
    static PlanningRuns of(String what) throws IOException, InterruptedException {
        String file = System.getProperty("bench.runs", "");
        return new PlanningRuns(
                file.isBlank() ? null : Path.of(file),
                String.join("\t", Benchmarks.commit(), Benchmarks.machine(), what));
    }

    Optional<Run> find(int seed) throws IOException {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        String start = under + "\t" + seed + "\t";
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(start) && line.endsWith("\t" + END))
                .map(line -> read(line.substring(start.length()).split("\t")))
                .findFirst();
    }

    /** The line begins with the end of the one before it, which may have been cut off. */
    void add(int seed, Run run) throws IOException {
        if (file != null) {
            List<Object> cells =
                    List.of(under, seed, run.mean, run.heaviest, run.cut, run.bad, run.seconds, run.rounds, END);
            Files.writeString(
                    file,
                    "\n" + String.join("\t", cells.stream().map(String::valueOf).toList()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static Run read(String[] cells) {
        return new Run(
                Double.parseDouble(cells[0]),
                Double.parseDouble(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Double.parseDouble(cells[4]),
                Integer.parseInt(cells[5]));
    }
}
