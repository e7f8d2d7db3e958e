package gezhi.exchange.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is answered before the application starts; were it started here, there would be no database to start it on. */
class CommandsTests {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void settingsAloneStartTheWebApplication() {
        assertThat(Commands.areIn()).isFalse();
        assertThat(Commands.areIn("--server.port=8081")).isFalse();
        assertThat(Commands.areIn("import", "divisions")).isTrue();
        assertThat(Commands.areIn("--help")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "import --help",
                "import divisions --help",
                "import shapes --help",
                "administrator --help",
                "--version"
            })
    void helpAnswersOnEveryLevel(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(said.toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imprt",
                "import",
                "import divisions",
                "administrator",
                "administrator --login zhou",
                "import divisions nowhere.csv",
                "import divisions FILE --city 35",
                "import divisions FILE --city 3503 --name 莆田市",
                "import divisions FILE --profile putian",
                "import divisions FILE --found-cities",
                "import divisions FILE --city 3503 --profile atlantis",
                "import divisions FILE --encoding latin1",
            })
    void wrongUsageIsSaidBeforeAnythingStarts(String line) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "code,name\n");
        assertThat(run(line.replace("FILE", file.toString()).split(" "))).isEqualTo(Commands.USAGE);
        assertThat(said.toString()).isNotBlank().doesNotContain("Exception");
    }

    private int run(String... args) {
        try (LazyApplication none = new LazyApplication(Void.class, List.of())) {
            CommandLine line = Commands.commandLine(none);
            line.setOut(new PrintWriter(said));
            line.setErr(new PrintWriter(said));
            return line.execute(args);
        }
    }
}
