package gezhi.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in a folder of ours: listens on loopback only, lets in by password only, one program at a time. It survives the death of
 * the program; a server left behind by a killed program is stopped in good order before the next start.
 */
final class EmbeddedServer {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DOORS = "pg_hba.conf";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmbeddedServer() {}

    static DatabaseAddress start(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel = lock(data);
            Path folder = data.resolve("postgres").toAbsolutePath();
            stopOrphan(folder);
            String password = password(data);
            EmbeddedPostgres server = launch(folder, password);
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/gezhi";
            return new DatabaseAddress(url, "postgres", password, () -> {
                server.close();
                channel.close();
            });
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL in " + data + " did not start", e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, String password) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        if (Files.readString(folder.resolve(DOORS)).contains("trust")) {
            closeDoors(server, folder, password);
        }
        return server;
    }

    /** initdb lets everybody on the machine in; from here on a password is asked for. */
    private static void closeDoors(EmbeddedPostgres server, Path folder, String password)
            throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var exists = statement.executeQuery("select from pg_database where datname = 'gezhi'");
            if (!exists.next()) {
                statement.execute("create database gezhi");
            }
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(
                    folder.resolve(DOORS),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new DataFolderInUse(data);
        }
        return channel;
    }

    /** We hold the lock, so a server still running in the folder belongs to a program that was killed. */
    private static void stopOrphan(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        var orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            log.info("Stopping the PostgreSQL that an earlier run left behind in {}", folder);
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IOException("The PostgreSQL left behind in " + folder + " does not stop", e);
            }
        }
    }

    private static String password(Path data) throws IOException {
        Path file = data.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).trim();
    }
}
