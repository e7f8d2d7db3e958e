package gezhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time used by this program and by its database server: what a round costs, whoever else uses the machine. */
final class Cpu {
    private final ProcessHandle server;

    /** @param data the data folder in which the server runs */
    Cpu(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        server = ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
    }

    /** Milliseconds until now; of the server's children only those that still run. */
    long used() {
        Stream<ProcessHandle> ours = Stream.of(ProcessHandle.current(), server);
        return used(Stream.concat(ours, server.descendants()));
    }

    private static long used(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }
}
