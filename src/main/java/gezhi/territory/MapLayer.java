package gezhi.territory;

import gezhi.platform.Role;
import java.util.Set;

/**
 * Something that another module lays over the map, such as open cases; declared as a bean. The map asks {@code url?bbox=west,south,east,north}
 * for a GeoJSON FeatureCollection of points with the properties {@code title}, {@code status} (GREEN, AMBER, RED or GREY), and, where
 * there is something to open, {@code href}; a feature with a {@code count} stands for so many.
 *
 * @param key message key of its name
 * @param order in the list of layers
 */
public record MapLayer(String key, String url, int order, Set<Role> roles, boolean isHeat) {

    /** A layer of heat, off at first: of each point only {@code weight} is read, from 0 to 1. */
    public static MapLayer heat(String key, String url, int order, Role... roles) {
        return new MapLayer(key, url, order, Set.of(roles), true);
    }

    public static MapLayer of(String key, String url, int order, Role... roles) {
        return new MapLayer(key, url, order, Set.of(roles), false);
    }
}
