package gezhi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.house.SourceTree;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** A PostgreSQL of one's own, with a login as docs/operations.md asks for: it owns the database and may create roles, and nothing else. */
class OwnServerTests {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/__root");

    @Test
    void aLoginThatMayCreateRolesComesToActForTheApplication() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            try (Connection superuser = server.getPostgresDatabase().getConnection();
                    Statement statement = superuser.createStatement()) {
                statement.execute("create role city login createrole");
                statement.execute("create database gezhi owner city");
            }
            String database = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/gezhi?user=city";
            try (Connection login = DriverManager.getConnection(database);
                    Statement statement = login.createStatement()) {
                for (Path each : SourceTree.files(MIGRATIONS.toString(), ".sql").stream()
                        .sorted(Comparator.naturalOrder())
                        .toList()) {
                    statement.execute(SourceTree.read(each));
                }
                statement.execute("set role gezhi_app");
                ResultSet who = statement.executeQuery("select current_user");
                assertThat(who.next()).isTrue();
                assertThat(who.getString(1)).isEqualTo("gezhi_app");
            }
        }
    }
}
