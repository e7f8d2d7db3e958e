package gezhi.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the server learn how full its tables are, as it does by itself within a minute or so: until then it takes a city of a hundred thousand divisions for
 * an empty one, and who opens the chain first waits for minutes.
 */
@Component
@Profile("demo")
class DemoLearning implements DemoStep {
    private static final String UNKNOWN = """
            select coalesce(string_agg(format('%I.%I', n.nspname, c.relname), ', '), '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
            and c.reltuples < 0
            and pg_relation_size(c.oid) > 1000000
            and n.nspname not in ('pg_catalog', 'information_schema')
            """;

    private final DataSource owner;

    DemoLearning(@FlywayDataSource DataSource owner) {
        this.owner = owner;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public String name() {
        return "how full the tables are";
    }

    /**
     * Once: what was learned before is kept up by the server. Large tables only: one known to be empty is read through for each row that comes
     * to it.
     */
    @Override
    public void fill(String city) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String tables = large(statement);
            if (!tables.isEmpty()) {
                statement.execute("analyze " + tables);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String large(Statement statement) throws SQLException {
        try (ResultSet unknown = statement.executeQuery(UNKNOWN)) {
            unknown.next();
            return unknown.getString(1);
        }
    }
}
