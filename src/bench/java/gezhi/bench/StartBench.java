package gezhi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Seconds from the start of the process to the first page, with the data of the demonstration city: the jar as anybody runs it, by the second
 * start quicker by what the first left, beside the same jar without.
 */
final class StartBench implements Bench {
    private static final Path JAR = Path.of("target/gezhi.jar");
    private static final String FOLDER = "start";
    private static final int PORT = Integer.getInteger("bench.port", 8159);
    private static final int RUNS = 5;

    /** What a shorter run leaves is not kept. */
    private static final Duration LEARNING = Duration.ofSeconds(25);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public List<Result> run() throws Exception {
        Path written = Application.folder(FOLDER).resolve("written");
        if (!Files.exists(written)) {
            Application.empty(FOLDER, context -> context.getEnvironment().addActiveProfile("demo"))
                    .close();
            Files.createFile(written);
        }
        double[] without = runs("-XX:AOTMode=off", "-jar", JAR.toString());
        run(LEARNING, "-jar", JAR.toString());
        double[] usual = runs("-jar", JAR.toString());
        return List.of(new Result(
                "seconds from process start to the first page, data of the demonstration city",
                seconds(usual),
                "the same without what an earlier start has left",
                seconds(without),
                without[RUNS / 2] / usual[RUNS / 2],
                "<= 8 s"));
    }

    private double[] runs(String... program) throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            seconds[i] = run(Duration.ZERO, program);
        }
        Arrays.sort(seconds);
        return seconds;
    }

    /** @param stay how long it goes on after the first page */
    private double run(Duration stay, String... program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.add("--server.port=" + PORT);
        command.add("--gezhi.database.data=" + Application.folder(FOLDER));
        long start = System.nanoTime();
        Process process = java(command.toArray(String[]::new));
        try {
            while (!answers()) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("No page from " + command);
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Thread.sleep(stay);
            return seconds;
        } finally {
            process.destroy();
            finish(process);
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest first = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/"))
                .build();
        try {
            return client.send(first, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench/start.log").toFile())
                .start();
    }

    private static void finish(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not stop");
        }
    }

    private static String seconds(double[] sorted) {
        return String.format(Locale.ROOT, "median %.1f s, worst %.1f s", sorted[RUNS / 2], sorted[RUNS - 1]);
    }
}
