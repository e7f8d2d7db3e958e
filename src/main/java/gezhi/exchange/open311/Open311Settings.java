package gezhi.exchange.open311;

import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What discovery tells of this installation.
 *
 * @param contact whom to ask about the interface
 * @param keyService how to get a key
 * @param type {@code production} or {@code test}
 * @param changeset when what the interface offers was last changed
 */
@ConfigurationProperties("gezhi.open311")
record Open311Settings(
        @DefaultValue("请联系本市城市运行管理机构。Please contact the city's operations centre.")
        String contact,

        @DefaultValue("请向系统管理员申请密钥。Ask the administrator of this installation for a key.")
        String keyService,

        @DefaultValue("production") String type,
        @DefaultValue("2026-11-22T00:00:00+08:00") OffsetDateTime changeset) {}
