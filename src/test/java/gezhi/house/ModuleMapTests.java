package gezhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.Gezhi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of the modules, for people, and the list of them that the program reads at start, instead of four seconds of reading all
 * classes, are drawn from the code: {@code mvn test -Dtest=ModuleMapTests -Dgezhi.docs=write} draws both anew.
 */
class ModuleMapTests {
    private static final Path MAP = Path.of("docs/modules.md");
    private static final Path LIST = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
    private static final Pattern ABOUT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    @Test
    void theMapOfTheModulesIsWhatTheCodeSays() throws IOException {
        String drawn = draw(ApplicationModules.of(Gezhi.class));
        write(MAP, drawn);
        assertThat(MAP).content().isEqualTo(drawn);
    }

    /** Migrations run in this order, so a module must come after all it stands on. */
    @Test
    void theListOfModulesReadAtStartNamesAllEachAfterThoseItDependsOn() throws IOException {
        ApplicationModules modules = ApplicationModules.of(Gezhi.class);
        write(LIST, new ApplicationModulesExporter(modules).toJson() + "\n");
        List<String> listed = List.copyOf(JsonMapper.shared().readTree(LIST).propertyNames());
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            module.getDirectDependencies(modules, DependencyType.values())
                    .uniqueModules()
                    .forEach(other -> assertThat(listed)
                            .containsSubsequence(other.getIdentifier().toString(), name));
        }
    }

    private static void write(Path file, String drawn) throws IOException {
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(file, drawn);
        }
    }

    private static String draw(ApplicationModules modules) {
        List<ApplicationModule> all = modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        String arrows = all.stream()
                .flatMap(module -> dependencies(module, modules).stream()
                        .map(other -> "    " + module.getIdentifier() + " --> " + other + "\n"))
                .collect(Collectors.joining());
        String texts = all.stream()
                .map(module -> "## " + module.getIdentifier() + "\n"
                        + about(module.getIdentifier().toString()) + "\n")
                .collect(Collectors.joining("\n"));
        return "# Modules\n\nDrawn from the code by `ModuleMapTests`.\n\n```mermaid\ngraph TD\n" + arrows + "```\n\n"
                + texts;
    }

    /** The modules that {@code module} uses or listens to, without the platform, which everything stands on. */
    private static List<String> dependencies(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(name -> !name.equals("platform"))
                .sorted()
                .toList();
    }

    /** What the module's package-info says, as plain text. */
    private static String about(String module) {
        Matcher comment = ABOUT.matcher(SourceTree.read(Path.of("src/main/java/gezhi", module, "package-info.java")));
        if (!comment.find()) {
            return "";
        }
        return comment.group(1)
                .replaceAll("(?m)^ \\* ?", "")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                .replaceAll("</?[a-z]+>", "")
                .replaceAll("(?m) +$", "")
                .strip();
    }
}
