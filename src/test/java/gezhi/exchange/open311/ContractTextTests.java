package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every line of the contract is kept by a test, and docs/open311.md says by which. */
class ContractTextTests {
    private static final Path DOCUMENT = Path.of("docs/open311.md");
    private static final String BEGIN = "<!-- contract:begin -->\n";
    private static final String END = "<!-- contract:end -->";
    private static final List<Class<?>> TESTS = List.of(
            DiscoveryTests.class,
            AttributesTests.class,
            PostRequestTests.class,
            WhoAndWhereTests.class,
            PostOnceTests.class,
            PicturesTests.class,
            GetRequestsTests.class,
            ListRequestsTests.class,
            LongListTests.class,
            UpdatesTests.class,
            UpdatesListTests.class);

    @Test
    void everyLineOfTheContractIsKeptByATest() throws IOException {
        Map<GeoReport, TreeSet<String>> kept = new EnumMap<>(GeoReport.class);
        for (Class<?> tests : TESTS) {
            for (Method test : tests.getDeclaredMethods()) {
                if (test.isAnnotationPresent(Keeps.class)) {
                    for (GeoReport line : test.getAnnotation(Keeps.class).value()) {
                        kept.computeIfAbsent(line, each -> new TreeSet<>())
                                .add("`" + tests.getSimpleName() + "." + test.getName() + "`");
                    }
                }
            }
        }
        assertThat(kept.keySet()).containsExactlyInAnyOrder(GeoReport.values());
        String printed = Arrays.stream(GeoReport.values())
                .sorted(Comparator.naturalOrder())
                .map(line -> "| %s | %s | %s |".formatted(line.part, line.line, String.join(" ", kept.get(line))))
                .collect(Collectors.joining("\n", "| where | line | kept by |\n|---|---|---|\n", "\n"));
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + printed + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(printed);
    }
}
