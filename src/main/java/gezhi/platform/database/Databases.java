package gezhi.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Two doors to one database: migrations come in as the owner, everything else as {@code gezhi_app}, for whom row security holds. With
 * {@code spring.datasource.url} the database is yours; without it an embedded server keeps its data in {@code gezhi.data}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class Databases {

    /** The database that answers; starting the embedded server is a side effect of needing it. */
    @Bean
    DatabaseAddress databaseAddress(DataSourceProperties given, DataSettings settings) {
        if (given.getUrl() != null) {
            return new DatabaseAddress(given.getUrl(), given.getUsername(), given.getPassword(), () -> {});
        }
        return EmbeddedServer.start(settings.data());
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseAddress address, DataSettings settings) {
        HikariDataSource pool = pool(address, settings.connections());
        pool.setConnectionInitSql("set role gezhi_app");
        pool.setPoolName("gezhi");
        return pool;
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAddress address) {
        HikariDataSource pool = pool(address, 2);
        pool.setMinimumIdle(0);
        pool.setPoolName("gezhi-owner");
        return pool;
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
