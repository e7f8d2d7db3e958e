package gezhi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database that Gezhi brings promises: one program at a time, nobody without the password, nothing lost when it is killed. */
class EmbeddedServerTests {
    private static final String READY = "ready";
    private static final String PID = "postgres/postmaster.pid";

    @TempDir
    private Path folder;

    private Process program;

    /** The other program: writes a row and stays. */
    public static void main(String[] folder) throws Exception {
        DatabaseAddress address = EmbeddedServer.start(Path.of(folder[0]));
        try (Connection connection = connect(address)) {
            connection.createStatement().execute("create table kept (words text)");
            connection.createStatement().execute("insert into kept values ('committed')");
        }
        System.out.println(READY);
        Thread.sleep(60_000);
    }

    @BeforeEach
    void startTheOtherProgram() throws IOException {
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServerTests.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = program.inputReader();
        assertThat(said.lines().anyMatch(READY::equals)).isTrue();
    }

    @AfterEach
    void endItAndTheServerItLeavesBehind() throws Exception {
        kill(program.toHandle());
        if (Files.exists(folder.resolve(PID))) {
            EmbeddedServer.start(folder).close();
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> EmbeddedServer.start(folder)).isInstanceOf(DataFolderInUse.class);
    }

    @Test
    void whatWasCommittedIsThereAfterTheProgramWasKilled() throws Exception {
        kill(program.toHandle());
        assertKept();
    }

    @Test
    void whatWasCommittedIsThereAfterProgramAndDatabaseWereKilled() throws Exception {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve(PID)).getFirst().trim()))
                .orElseThrow();
        List<ProcessHandle> workers = server.descendants().toList();
        kill(program.toHandle());
        kill(server);
        for (ProcessHandle worker : workers) {
            worker.onExit().get(30, TimeUnit.SECONDS);
        }
        assertKept();
    }

    @Test
    void nobodyGetsInWithoutThePasswordAndOnlyFromThisMachine() throws Exception {
        kill(program.toHandle());
        try (DatabaseAddress address = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(address.url(), "postgres", "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    private void assertKept() throws Exception {
        try (DatabaseAddress address = EmbeddedServer.start(folder)) {
            assertThat(ask(address, "select words from kept")).isEqualTo("committed");
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
