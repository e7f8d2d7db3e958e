package gezhi;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code java -jar} runs. Compiled for Java 17, because that is what {@code java} often is: with the Java that the platform needs it
 * goes on in this process, with an older one it runs a newer one found on this machine, and if there is none it says so and ends with 3.
 */
public final class Start {
    private static final int NO_JAVA = 3;
    private static final String STARTED_BY = "gezhi.started-by";

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException, IOException, InterruptedException {
        if (Runtime.version().feature() >= JavaHomes.NEEDED) {
            endWithStarter();
            Class.forName("gezhi.Gezhi").getMethod("main", String[].class).invoke(null, (Object) args);
            return;
        }
        Optional<Path> java = JavaHomes.ofThisMachine().newEnough();
        if (java.isEmpty()) {
            sayNoJava();
            System.exit(NO_JAVA);
        }
        System.exit(run(command(java.orElseThrow(), args)));
    }

    /** Whoever kills the process he started, even by force, means the platform. */
    private static void endWithStarter() {
        Optional.ofNullable(Long.getLong(STARTED_BY))
                .flatMap(ProcessHandle::of)
                .ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(0)));
    }

    private static List<String> command(Path java, String[] args) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + STARTED_BY + "=" + ProcessHandle.current().pid());
        command.add("-jar");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(args));
        return command;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program)));
        return program.waitFor();
    }

    private static void end(Process program) {
        program.destroy();
        try {
            program.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
