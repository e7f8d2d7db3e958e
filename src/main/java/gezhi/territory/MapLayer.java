package gezhi.territory;

import gezhi.platform.Role;
import java.util.Set;

/**
 * Something that another module lays over the map, such as open cases; declared as a bean. The map asks {@code url?bbox=west,south,east,north}
 * for a GeoJSON FeatureCollection of points with the properties {@code title}, {@code href} and {@code status} (GREEN, AMBER, RED
 * or GREY), each feature with an {@code id}.
 *
 * @param key message key of its name
 * @param order in the list of layers
 */
public record MapLayer(String key, String url, int order, Set<Role> roles) {

    public static MapLayer of(String key, String url, int order, Role... roles) {
        return new MapLayer(key, url, order, Set.of(roles));
    }
}
