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
    private static final String RECORD = "-XX:AOTConfiguration=";
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
    void theFirstRunThatStaysIsRecordedAndTheNextIsQuickerByIt() throws IOException {
        QuickStart first = new QuickStart(jar, java);
        assertThat(first.options(List.of("-Xmx1g"), true)).contains("-XX:AOTMode=record");
        Path cache = made(first);
        assertThat(Path.of(cache + ".config")).as("the record has served").doesNotExist();

        QuickStart next = new QuickStart(jar, java);
        assertThat(next.options(List.of(), true)).containsExactly(USE + cache);
        assertThat(next.options(List.of(), false)).as("commands too").containsExactly(USE + cache);
    }

    @Test
    void theCacheIsMadeWithWhatTheRunWasGiven() throws IOException {
        QuickStart quick = new QuickStart(jar, java);
        assertThat(quick.making(0, LONG, List.of("-Xmx1g"), recorded(quick)).orElseThrow())
                .startsWith(java.toString(), "-Xmx1g", "-XX:AOTMode=create")
                .endsWith("-cp", jar.toString());
    }

    @Test
    void aCommandWritesNothing() {
        assertThat(new QuickStart(jar, java).options(List.of(), false)).isEmpty();
    }

    @Test
    void whatFailedOrSoonEndedIsNotKept() throws IOException {
        QuickStart quick = new QuickStart(jar, java);
        assertThat(quick.making(1, LONG, List.of(), recorded(quick))).isEmpty();
        assertThat(record()).isEmpty();
        assertThat(quick.making(KILLED_BY_THE_SYSTEM, Duration.ofSeconds(5), List.of(), recorded(quick)))
                .isEmpty();
        assertThat(record()).isEmpty();
    }

    @Test
    void aCacheThatCouldNotBeMadeInWholeIsNone() throws IOException {
        QuickStart quick = new QuickStart(jar, java);
        Path cache = made(quick);
        quick.made(1);
        assertThat(cache).doesNotExist();
        assertThat(quick.options(List.of(), true)).contains("-XX:AOTMode=record");
    }

    @Test
    void aRunThatOnlyUsedItLeavesItWhateverItsEnd() throws IOException {
        made(new QuickStart(jar, java));
        QuickStart next = new QuickStart(jar, java);
        List<String> options = next.options(List.of(), true);
        assertThat(next.making(1, Duration.ZERO, List.of(), options)).isEmpty();
        assertThat(next.options(List.of(), true)).isEqualTo(options);
    }

    @Test
    void aNewJarOrAnotherJavaBeginsAnewAndTheOldOneGoes() throws IOException {
        Path cache = made(new QuickStart(jar, java));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(new QuickStart(jar, java).options(List.of(), true)).contains(RECORD + cache + ".config");
        assertThat(cache).doesNotExist();

        Path second = made(new QuickStart(jar, installed("newer", "25.0.4")));
        assertThat(second).isNotEqualTo(cache);
        try (Stream<Path> there = Files.list(machine)) {
            assertThat(there.filter(each -> each.toString().contains(".aot"))).containsExactly(second);
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

    /** The options of a run that has left its record. */
    private static List<String> recorded(QuickStart quick) throws IOException {
        List<String> options = quick.options(List.of(), true);
        String record = options.stream()
                .filter(each -> each.startsWith(RECORD))
                .findFirst()
                .orElseThrow();
        Files.writeString(Path.of(record.substring(RECORD.length())), "record");
        return options;
    }

    /** As Java would: the cache of a run that ended well. */
    private static Path made(QuickStart quick) throws IOException {
        String use = quick.making(KILLED_BY_THE_SYSTEM, LONG, List.of(), recorded(quick)).orElseThrow().stream()
                .filter(each -> each.startsWith(USE))
                .findFirst()
                .orElseThrow();
        Path cache = Files.writeString(Path.of(use.substring(USE.length())), "cache");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(5)));
        quick.made(0);
        return cache;
    }

    private List<Path> record() throws IOException {
        try (Stream<Path> there = Files.list(machine)) {
            return there.filter(each -> each.toString().endsWith(".config")).toList();
        }
    }

    private Path installed(String home, String version) throws IOException {
        Path bin = Files.createDirectories(machine.resolve(home).resolve("bin"));
        Files.writeString(machine.resolve(home).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return Files.writeString(bin.resolve("java"), "");
    }
}
