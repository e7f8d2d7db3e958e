package gezhi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java installations of a machine, by the file {@code release} that each has in its home. */
final class JavaHomes {
    static final int NEEDED = 25;

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    /** Where systems and tools put them; each folder in one of these may be a home. */
    private static final List<String> SHELVES = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt",
            "/opt/java",
            "/Library/Java/JavaVirtualMachines",
            System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks",
            "C:/Program Files/Java",
            "C:/Program Files/Eclipse Adoptium");

    private final List<Path> homes;

    JavaHomes(List<Path> homes) {
        this.homes = List.copyOf(homes);
    }

    static JavaHomes ofThisMachine() {
        List<Path> homes = new ArrayList<>();
        Stream.of("JAVA_HOME", "JDK_HOME")
                .map(System::getenv)
                .filter(home -> home != null && !home.isBlank())
                .forEach(home -> homes.add(Path.of(home)));
        SHELVES.forEach(shelf -> homes.addAll(folders(Path.of(shelf))));
        return new JavaHomes(homes);
    }

    /** The program {@code java} of the oldest that will do: the nearest to what the platform is tested with. */
    Optional<Path> newEnough() {
        return homes.stream()
                .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                .filter(home -> version(home) >= NEEDED)
                .sorted(Comparator.comparingInt(JavaHomes::version))
                .flatMap(home -> Stream.of(home.resolve("bin/java"), home.resolve("bin/java.exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @return 0 where there is no Java, or one that does not tell its version */
    private static int version(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException notAHome) {
            return 0;
        }
    }

    private static List<Path> folders(Path shelf) {
        try (Stream<Path> found = Files.list(shelf)) {
            return found.sorted().toList();
        } catch (IOException noSuchShelf) {
            return List.of();
        }
    }
}
