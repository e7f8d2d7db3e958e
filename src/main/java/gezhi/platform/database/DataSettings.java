package gezhi.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data folder of the embedded server and of its password; unused with a server of one's own
 * @param connections size of the pool
 */
@ConfigurationProperties("gezhi.database")
record DataSettings(
        @DefaultValue("data") Path data, @DefaultValue("16") int connections) {}
