package gezhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that hold for every file. */
class HouseTests {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_TEMPLATE = 120;
    private static final Pattern MESSAGE_KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[(}]");

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() {
        assertThat(Stream.of(".java", ".js", ".sql", ".css", ".yaml")
                        .flatMap(suffix -> SourceTree.files("src", suffix).stream())
                        .filter(file -> !file.toString().contains("/profiles/"))
                        .filter(file -> SourceTree.lines(file).size() > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void noTemplateIsLongerThanAHundredAndTwentyLines() {
        assertThat(SourceTree.files("src/main/resources/templates", ".html").stream()
                        .filter(file -> SourceTree.lines(file).size() > LONGEST_TEMPLATE))
                .isEmpty();
    }

    @Test
    void everyMessageIsThereInBothLanguages() {
        for (Path chinese : SourceTree.files("src/main/resources/messages", ".properties")) {
            if (!chinese.toString().endsWith("_en.properties")) {
                Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
                assertThat(keys(english)).as(english.toString()).isEqualTo(keys(chinese));
            }
        }
    }

    @Test
    void everyMessageThatATemplateNamesExists() {
        Set<String> known = new TreeSet<>();
        SourceTree.files("src/main/resources/messages", ".properties").forEach(file -> known.addAll(keys(file)));
        Set<String> named = new TreeSet<>();
        for (Path template : SourceTree.files("src/main/resources/templates", ".html")) {
            Matcher matcher = MESSAGE_KEY.matcher(SourceTree.read(template));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        named.removeAll(known);
        assertThat(named).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(SourceTree.files("src/main/java/gezhi", ".java").stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !folder.endsWith("gezhi"))
                        .filter(folder ->
                                !folder.resolve("package-info.java").toFile().exists()
                                        || !SourceTree.read(folder.resolve("package-info.java"))
                                                .contains("@NullMarked")))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(SourceTree.files("src/main", "").stream()
                        .filter(file -> file.toString().matches(".*\\.(java|html|js|sql|css|yaml)"))
                        .filter(file -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b")
                                .matcher(SourceTree.read(file))
                                .find()))
                .isEmpty();
    }

    private static Set<String> keys(Path file) {
        Properties properties = new Properties();
        try (var reader = java.nio.file.Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
