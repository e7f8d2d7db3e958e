package gezhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Runs the benchmarks named in {@code -Dbench=a,b}, or all of them, and prints a line for each result. With
 * {@code -Dbench.record=true} the lines are added to docs/benchmarks.md.
 */
public final class Benchmarks {
    private static final Path RECORD = Path.of("docs/benchmarks.md");
    private static final SequencedMap<String, Supplier<Bench>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("assign", AssignBench::new);
        ALL.put("crash", CrashBench::new);
        ALL.put("duplicates", DuplicatesBench::new);
        ALL.put("escalation", EscalationBench::new);
        ALL.put("hours", HoursBench::new);
        ALL.put("editions", EditionsBench::new);
        ALL.put("ledger", LedgerBench::new);
        ALL.put("locate", LocateBench::new);
        ALL.put("loop", LoopBench::new);
        ALL.put("export", ExportBench::new);
        ALL.put("members", MembersBench::new);
        ALL.put("open311", Open311Bench::new);
        ALL.put("overview", OverviewBench::new);
        ALL.put("planning", PlanningBench::new);
        ALL.put("planning-city", PlanningCityBench::new);
        ALL.put("planning-score", PlanningScore::new);
        ALL.put("start", StartBench::new);
        ALL.put("tiles", TilesBench::new);
    }

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        String asked = System.getProperty("bench", "");
        List<String> chosen = asked.isBlank() ? List.copyOf(ALL.keySet()) : List.of(asked.split(","));
        if (!ALL.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("No benchmark " + asked + "; there are " + ALL.keySet());
        }
        List<String> lines = new ArrayList<>();
        for (String name : chosen) {
            System.out.println("== " + name);
            for (Bench.Result result : ALL.get(name).get().run()) {
                String line = line(name, result);
                System.out.println(line);
                lines.add(line);
            }
        }
        if (Boolean.getBoolean("bench.record")) {
            Files.write(RECORD, lines, StandardOpenOption.APPEND);
        }
        // Servers and pools that a benchmark started must not keep the build waiting.
        System.exit(0);
    }

    private static String line(String name, Bench.Result result) throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s: %s | %.1f | %s | %s |",
                LocalDate.now(),
                commit(),
                name,
                result.what(),
                result.ours(),
                result.opponent(),
                result.theirs(),
                result.ratio(),
                result.aim(),
                machine());
    }

    static String machine() {
        long bytes = ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return Runtime.getRuntime().availableProcessors() + " cores, " + Math.round(bytes / 1073741824.0)
                + " GiB, Java " + Runtime.version().feature();
    }

    static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        String commit = new String(git.getInputStream().readAllBytes()).trim();
        return git.waitFor() == 0 ? commit : "-";
    }
}
