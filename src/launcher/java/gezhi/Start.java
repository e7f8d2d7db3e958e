package gezhi;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What {@code java -jar} runs. Compiled for Java 17, because that is what {@code java} often is: it runs the platform in a Java that is new
 * enough, with what an earlier run has left for a quicker start. Where this Java will do and there is nothing to be quicker by, it goes on in
 * this process; where there is no Java that will do it says so and ends with 3.
 */
public final class Start {
    private static final int NO_JAVA = 3;
    private static final String STARTED_BY = "gezhi.started-by";

    /** Answered before anything is started. */
    private static final Set<String> ASKING = Set.of("-h", "--help", "-V", "--version");

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException, IOException, InterruptedException {
        boolean thisOne = Runtime.version().feature() >= JavaHomes.NEEDED;
        Optional<Path> java =
                thisOne ? Optional.of(ownJava()) : JavaHomes.ofThisMachine().newEnough();
        if (java.isEmpty()) {
            sayNoJava();
            System.exit(NO_JAVA);
        }
        String jar = System.getProperty("java.class.path");
        QuickStart quick = new QuickStart(Path.of(jar), java.orElseThrow());
        List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> quicker = System.getProperty(STARTED_BY) == null ? quick.options(given, stays(args)) : List.of();
        if (thisOne && quicker.isEmpty()) {
            endWithStarter();
            Class.forName("gezhi.Gezhi").getMethod("main", String[].class).invoke(null, (Object) args);
            return;
        }
        List<String> command = new ArrayList<>(List.of(java.orElseThrow().toString()));
        command.addAll(given);
        command.addAll(quicker);
        command.addAll(List.of("-D" + STARTED_BY + "=" + ProcessHandle.current().pid(), "-jar", jar));
        command.addAll(List.of(args));
        System.exit(run(
                command,
                (code, ran) ->
                        quick.making(code, ran, given, quicker).ifPresent(making -> quick.made(silently(making)))));
    }

    private static boolean stays(String[] args) {
        return args.length == 0 || args[0].startsWith("-") && !ASKING.contains(args[0]);
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Whoever kills the process he started, even by force, means the platform. */
    private static void endWithStarter() {
        Optional.ofNullable(Long.getLong(STARTED_BY))
                .flatMap(ProcessHandle::of)
                .ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(0)));
    }

    private static int run(List<String> command, BiConsumer<Integer, Duration> ended)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process program = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ended.accept(end(program), Duration.ofNanos(System.nanoTime() - start))));
        return program.waitFor();
    }

    /** What Java has to say of its cache is of use to nobody. */
    private static int silently(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int end(Process program) {
        program.destroy();
        try {
            return program.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void sayNoJava() {
        PrintStream console = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        console.printf(
                "Gezhi needs Java %d. This is Java %s, and no newer one was found: install a JDK %d, or set JAVA_HOME to one.%n",
                JavaHomes.NEEDED, Runtime.version(), JavaHomes.NEEDED);
        console.printf(
                "格治需要 Java %d。当前是 Java %s，本机没有找到更新的版本：请安装 JDK %d，或让 JAVA_HOME 指向它。%n",
                JavaHomes.NEEDED, Runtime.version(), JavaHomes.NEEDED);
    }
}
