package gezhi.territory.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The base map under the divisions; none is needed.
 *
 * @param base addresses of tile services (WMTS or XYZ), bottom first, with {z}, {x}, {y} and {key}
 * @param key the operator's own key, put in place of {key}; browsers see it
 * @param attribution whom to name on the map
 */
@ConfigurationProperties("gezhi.map")
record MapSettings(
        @DefaultValue List<String> base,
        @DefaultValue("") String key,
        @DefaultValue("") String attribution) {

    List<String> addresses() {
        return base.stream().map(address -> address.replace("{key}", key)).toList();
    }
}
