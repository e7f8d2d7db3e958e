package gezhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Where most names of an enumeration have a message under one prefix, and nothing else has, all of them have: a page that says the one that was
 * forgotten is no page. The few that are never said are named here.
 */
class EnumMessagesTests {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Where some are said and others are not: what the reporter is told, deeds with a form of the common kind, columns of a file. */
    private static final Set<String> SOME =
            Set.of("cases.follow.story", "cases.hint", "listings.figures", "listings.figures.rate");

    /** Never said under that prefix, each for a reason: nobody does it, it is said in other words, or it is not shown there. */
    private static final Map<String, Set<String>> UNSAID = Map.ofEntries(
            Map.entry("cases.admission.desk", Set.of("COMMUNITY", "GRID", "UNIT")),
            Map.entry("cases.story", Set.of("REPORT")),
            Map.entry("duties.refused", Set.of("DONE")),
            Map.entry("exchange.end", Set.of("RUNNING")),
            Map.entry("notices.addresses", Set.of("IN_APP", "WEBHOOK")),
            Map.entry("notices.topic", Set.of("CASE")),
            Map.entry("orders.hint", Set.of("PLACE", "WARN", "EXPIRE")),
            Map.entry("planning.hand", Set.of("UNDO", "REDO")),
            Map.entry("whistles.hint", Set.of("BLOW", "WARN", "BREACH")));

    @Test
    void whoeverIsNamedAmongOthersHasAMessage() {
        Map<String, Set<String>> said = said();
        Set<String> forgotten = new TreeSet<>();
        for (List<String> names : enumerations()) {
            said.forEach((prefix, words) -> {
                if (!SOME.contains(prefix) && speaksOf(words, names)) {
                    names.stream()
                            .filter(name -> !words.contains(name))
                            .filter(name ->
                                    !UNSAID.getOrDefault(prefix, Set.of()).contains(name))
                            .forEach(name -> forgotten.add(prefix + "." + name));
                }
            });
        }
        assertThat(forgotten).isEmpty();
    }

    /** Most of the names, and no other. */
    private static boolean speaksOf(Set<String> words, List<String> names) {
        long of = names.stream().filter(words::contains).count();
        return of >= 2 && of * 2 > names.size() && names.containsAll(words);
    }

    /** By prefix, what follows it and looks like a name. */
    private static Map<String, Set<String>> said() {
        Map<String, Set<String>> said = new TreeMap<>();
        for (Path file : SourceTree.files("src/main/resources/messages", ".properties")) {
            for (String line : SourceTree.lines(file)) {
                String key = line.split("=", 2)[0];
                int dot = key.lastIndexOf('.');
                if (dot > 0 && NAME.matcher(key.substring(dot + 1)).matches()) {
                    said.computeIfAbsent(key.substring(0, dot), each -> new TreeSet<>())
                            .add(key.substring(dot + 1));
                }
            }
        }
        return said;
    }

    private static List<List<String>> enumerations() {
        return SourceTree.files(CLASSES.toString(), ".class").stream()
                .map(file -> CLASSES.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.'))
                .map(EnumMessagesTests::loaded)
                .filter(Class::isEnum)
                .map(each -> Arrays.stream(each.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList())
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, EnumMessagesTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
