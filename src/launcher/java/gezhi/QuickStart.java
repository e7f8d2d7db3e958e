package gezhi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An AOT cache beside the jar: what one run has loaded, laid out for the next, which needs half the time to start. A run that
 * stays (no command) is recorded, and the cache is made of the record when that run has ended well; it holds for one jar and one Java. Nothing that goes wrong with it keeps the platform from
 * starting: then there is none, as where the folder cannot be written or whoever starts the platform says something about such caches.
 */
final class QuickStart {
    /** By itself, by the keyboard, by the system. */
    private static final Set<Integer> ENDED_WELL = Set.of(0, 130, 143);

    /** A shorter run has hardly shown what is needed. */
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    /** About caches, or what cannot be had twice: the process that starts the platform has been given it already. */
    private static final List<String> ALONE = List.of(
            "-XX:AOT",
            "-XX:SharedArchiveFile",
            "-Xshare",
            "-Xlog",
            "-Xms",
            "-Xrunjdwp",
            "-agentlib",
            "-agentpath",
            "-javaagent",
            "-Dcom.sun.management.jmxremote");

    private static final String RECORD = "-XX:AOTMode=record";

    private final Path jar;
    private final Path java;
    private final Path cache;

    QuickStart(Path jar, Path java) {
        this.jar = jar;
        this.java = java;
        this.cache = jar.resolveSibling(stem() + "-" + mark(java) + ".aot");
    }

    /**
     * What to tell Java when it runs the jar.
     *
     * @param given what it was told already
     * @param stays whether the run is worth writing down: not a command, which soon ends
     */
    List<String> options(List<String> given, boolean stays) {
        Path folder = cache.toAbsolutePath().getParent();
        if (!jar.toString().endsWith(".jar")
                || !Files.isWritable(folder)
                || given.stream().anyMatch(QuickStart::isAlone)) {
            return List.of();
        }
        if (isFresh()) {
            return List.of("-XX:AOTCache=" + cache);
        }
        return stays && forgotten() ? List.of(RECORD, record(), "-Xlog:aot=error") : List.of();
    }

    /**
     * What makes the cache of what a run has recorded; nothing where it recorded nothing, and where it failed or soon ended: its record is of
     * no use and goes. {@link #made} is to follow.
     */
    Optional<List<String>> making(int code, Duration ran, List<String> given, List<String> options) {
        if (!options.contains(RECORD)) {
            return Optional.empty();
        }
        if (!ENDED_WELL.contains(code) || ran.compareTo(ENOUGH) < 0) {
            forgotten();
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(given);
        command.addAll(List.of("-XX:AOTMode=create", record(), "-XX:AOTCache=" + cache, "-cp", jar.toString()));
        return Optional.of(command);
    }

    /** The record has served; a cache that could not be made in whole is none. */
    void made(int code) {
        try {
            Files.deleteIfExists(Path.of(cache + ".config"));
        } catch (IOException stays) {
            // The next run that begins anew tries again.
        }
        if (code != 0) {
            forgotten();
        }
    }

    private String record() {
        return "-XX:AOTConfiguration=" + cache + ".config";
    }

    private static boolean isAlone(String option) {
        return ALONE.stream().anyMatch(option::startsWith);
    }

    private boolean isFresh() {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Deletes what there is of this jar, of other Javas too, for each is large; false where it cannot be deleted. */
    private boolean forgotten() {
        Pattern ours = Pattern.compile(Pattern.quote(stem()) + "-[0-9a-f]{1,8}\\.aot(\\.config)?");
        try (Stream<Path> beside = Files.list(cache.toAbsolutePath().getParent())) {
            List<Path> old = beside.filter(
                            each -> ours.matcher(each.getFileName().toString()).matches())
                    .toList();
            for (Path each : old) {
                Files.deleteIfExists(each);
            }
            return true;
        } catch (IOException | UncheckedIOException inUseOrNotOurs) {
            return false;
        }
    }

    private String stem() {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    /** Tells one Java from another, and one of its updates from the next. */
    private static String mark(Path java) {
        Path home = java.toAbsolutePath().getParent().getParent();
        try {
            return Integer.toHexString(Files.readString(home.resolve("release")).hashCode());
        } catch (IOException noSuchFile) {
            return "0";
        }
    }
}
