package gezhi.territory.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The base map under the divisions; none is needed.
 *
 * @param base addresses of tile services (WMTS or XYZ), bottom first, with {z}, {x}, {y} and {key}; anything but http and https is refused at the start
 * @param key the operator's own key, put in place of {key}; browsers see it
 * @param attribution whom to name on the map
 */
@ConfigurationProperties("gezhi.map")
record MapSettings(
        @DefaultValue List<String> base,
        @DefaultValue("") String key,
        @DefaultValue("") String attribution) {

    private static final Pattern ORIGIN = Pattern.compile("(https?://)([^/?#\\s;,']+)([/?#].*)?");

    MapSettings {
        base = List.copyOf(base);
        for (String address : base) {
            if (!ORIGIN.matcher(address).matches()) {
                throw new IllegalArgumentException("gezhi.map.base begins with https:// or http://, not: " + address);
            }
        }
    }

    /** The servers of the tiles, for the content security policy; one of several, as in t{0-7}.example.org, is any of its domain. */
    List<String> origins() {
        return base.stream()
                .map(ORIGIN::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + found.group(2).replaceFirst("^[^.]*\\{[^.]*", "*"))
                .distinct()
                .toList();
    }

    List<String> addresses() {
        return base.stream().map(address -> address.replace("{key}", key)).toList();
    }
}
