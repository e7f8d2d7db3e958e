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

    /**
     * Milliseconds of processor time.
     *
     * @param program of this program, compilers included
     * @param server of its database server
     */
    record Time(long program, long server) {
        Time minus(Time other) {
            return new Time(program - other.program, server - other.server);
        }

        Time plus(Time other) {
            return new Time(program + other.program, server + other.server);
        }
    }

    /** Until now; of the server's children only those that still run. */
    Time used() {
        return new Time(
                used(Stream.of(ProcessHandle.current())), used(Stream.concat(Stream.of(server), server.descendants())));
    }

    private static long used(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }
}
