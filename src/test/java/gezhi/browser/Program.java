package gezhi.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real program with the demonstration as a process of its own, with its own database; it can be killed and started again on the same data. */
final class Program implements AutoCloseable {
    private static final String READY = "Demonstration city: ready";
    private static final int PATIENCE = 240;

    private final Path data;
    private final int port;
    private @Nullable Process process;

    Program(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Starts it and waits until the city is there. */
    void start() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        // lives for a minute
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes(),
                        "gezhi.Gezhi",
                        "--spring.profiles.active=demo",
                        "--gezhi.demo.small=true",
                        "--gezhi.database.data=" + data,
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Process started = process;
        Thread.ofVirtual().start(() -> read(started, ready));
        if (!ready.get(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program ended before it was ready");
        }
    }

    /** As when the power fails: nothing is brought to an end. */
    void kill() throws Exception {
        if (process != null) {
            process.destroyForcibly().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    /** One number out of its database, whether the program lives or not. */
    long ask(String sql) throws IOException, SQLException {
        String password = Files.readString(data.resolve("password")).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/gezhi";
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Ends it with the database that a killed program leaves behind. */
    @Override
    public void close() throws Exception {
        kill();
        if (Files.exists(data.resolve("postgres/postmaster.pid"))) {
            var server = ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()));
            if (server.isPresent()) {
                server.get().destroy();
                server.get().onExit().get(60, TimeUnit.SECONDS);
            }
        }
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    private static void read(Process process, CompletableFuture<Boolean> ready) {
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(READY)) {
                    ready.complete(true);
                } else if (line.contains(" ERROR ")) {
                    System.err.println(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.complete(false);
        }
    }

    /** What the program is made of, without the tests. */
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
