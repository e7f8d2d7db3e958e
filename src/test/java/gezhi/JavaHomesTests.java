package gezhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHomesTests {
    private static final int CLASSES_OF_JAVA_17 = 61;

    @TempDir
    Path machine;

    @Test
    void theOldestThatWillDoIsChosen() throws IOException {
        List<Path> homes = List.of(home("a", "17.0.15"), home("b", "27"), home("c", "25.0.3"), home("d", "1.8.0_392"));
        assertThat(new JavaHomes(homes).newEnough()).contains(machine.resolve("c/bin/java"));
    }

    @Test
    void olderOnesAreNoneAndNeitherIsAFolderThatDoesNotTellItsVersion() throws IOException {
        Path silent = Files.createDirectory(machine.resolve("silent"));
        assertThat(new JavaHomes(List.of(home("a", "24.0.1"), silent, machine.resolve("gone"))).newEnough())
                .isEmpty();
    }

    @Test
    void aHomeWithoutTheProgramIsPassedOver() throws IOException {
        Path broken = home("a", "25");
        Files.delete(broken.resolve("bin/java"));
        assertThat(new JavaHomes(List.of(broken, home("b", "26"))).newEnough()).contains(machine.resolve("b/bin/java"));
    }

    @Test
    void bundlesOfMacOsAreUnderstood() throws IOException {
        home("jdk-25.jdk/Contents/Home", "25.0.1");
        assertThat(new JavaHomes(List.of(machine.resolve("jdk-25.jdk"))).newEnough())
                .contains(machine.resolve("jdk-25.jdk/Contents/Home/bin/java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Start", "JavaHomes", "QuickStart"})
    void anOlderJavaCanReadWhatLooksForTheNewer(String name) throws IOException {
        try (InputStream file = Start.class.getResourceAsStream(name + ".class")) {
            assertThat(file).isNotNull();
            DataInputStream header = new DataInputStream(file);
            header.skipNBytes(6);
            assertThat(header.readUnsignedShort()).isEqualTo(CLASSES_OF_JAVA_17);
        }
    }

    private Path home(String folder, String version) throws IOException {
        Path home = Files.createDirectories(machine.resolve(folder));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.createFile(program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
