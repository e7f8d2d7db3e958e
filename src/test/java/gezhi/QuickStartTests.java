package gezhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickStartTests {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int KILLED_BY_THE_SYSTEM = 143;
    private static final String WRITE = "-XX:AOTCacheOutput=";
    private static final String USE = "-XX:AOTCache=";

    @TempDir
    Path machine;

    private Path jar;
    private Path java;

    @BeforeEach
    void installed() throws IOException {
        jar = Files.writeString(machine.resolve("gezhi.jar"), "jar");
        java = installed("jdk", "25.0.3");
    }

    @Test
    void theFirstRunThatStaysWritesWhatTheNextUses() throws IOException {
        QuickStart first = new QuickStart(jar, java);
        List<String> options = first.options(List.of("-Xmx1g"), true);
        assertThat(options).hasSize(2).first().asString().startsWith(WRITE);
        Path cache = written(options);
        first.ended(KILLED_BY_THE_SYSTEM, LONG, options);

        QuickStart next = new QuickStart(jar, java);
        assertThat(next.options(List.of(), true)).containsExactly(USE + cache);
        assertThat(next.options(List.of(), false)).as("commands too").containsExactly(USE + cache);
    }

    @Test
    void aCommandWritesNothing() {
        assertThat(new QuickStart(jar, java).options(List.of(), false)).isEmpty();
    }

    @Test
    void whatFailedOrSoonEndedIsNotKept() throws IOException {
        QuickStart quick = new QuickStart(jar, java);
        List<String> options = quick.options(List.of(), true);
        Path cache = written(options);
        quick.ended(1, LONG, options);
        assertThat(cache).doesNotExist();

        written(options);
        quick.ended(KILLED_BY_THE_SYSTEM, Duration.ofSeconds(5), options);
        assertThat(cache).doesNotExist();
    }

    @Test
    void aRunThatOnlyUsedItLeavesItWhateverItsEnd() throws IOException {
        written(new QuickStart(jar, java).options(List.of(), true));
        QuickStart next = new QuickStart(jar, java);
        List<String> options = next.options(List.of(), true);
        next.ended(1, Duration.ZERO, options);
        assertThat(next.options(List.of(), true)).isEqualTo(options);
    }

    @Test
    void aNewJarOrAnotherJavaBeginsAnewAndTheOldOneGoes() throws IOException {
        Path cache = written(new QuickStart(jar, java).options(List.of(), true));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(new QuickStart(jar, java).options(List.of(), true)).first().isEqualTo(WRITE + cache);
        assertThat(cache).doesNotExist();

        Path second = written(new QuickStart(jar, installed("newer", "25.0.4")).options(List.of(), true));
        assertThat(second).isNotEqualTo(cache);
        try (Stream<Path> there = Files.list(machine)) {
            assertThat(there.filter(each -> each.toString().endsWith(".aot"))).containsExactly(second);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:AOTMode=off", "-agentlib:jdwp=address=5005", "-Xms4g"})
    void whatCannotBeSaidTwiceIsSaidToOneProcess(String option) {
        assertThat(new QuickStart(jar, java).options(List.of("-Xmx1g", option), true))
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherJarStays() throws IOException {
        Path other = Files.writeString(machine.resolve("gezhi-1.2-1a2b3c4d.aot"), "cache");
        Path note = Files.writeString(machine.resolve("gezhi-notes.aot"), "note");
        new QuickStart(jar, java).options(List.of(), true);
        assertThat(other).exists();
        assertThat(note).exists();
    }

    @Test
    void withoutAJarThereIsNone() {
        assertThat(new QuickStart(machine.resolve("classes"), java).options(List.of(), true))
                .isEmpty();
    }

    private static Path written(List<String> options) throws IOException {
        Path cache = Path.of(options.getFirst().substring(WRITE.length()));
        Files.writeString(cache, "cache");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(5)));
        return cache;
    }

    private Path installed(String home, String version) throws IOException {
        Path bin = Files.createDirectories(machine.resolve(home).resolve("bin"));
        Files.writeString(machine.resolve(home).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return Files.writeString(bin.resolve("java"), "");
    }
}
