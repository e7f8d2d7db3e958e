package gezhi.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A road, river or wall that a grid should rather not span.
 *
 * @param name at most 60 characters, may be empty
 * @param times how much more than others it counts, 0.1 to 10
 * @param metres how long it is
 * @param shape a line or an area, in degrees
 */
record Barrier(Kind kind, String name, double times, int metres, Geometry shape) {
    static final int LONGEST_NAME = 60;
    static final double LEAST = 0.1;
    static final double MOST = 10;

    enum Kind {
        ROAD("道路", "公路"),
        RAILWAY("铁路"),
        RIVER("河流", "水系"),
        WALL("围墙"),
        OTHER("其他");

        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        /** By its name here or in Chinese; nothing said is {@link #OTHER}. */
        static Optional<Kind> of(String said) {
            String name = said.strip().toUpperCase(Locale.ROOT);
            return name.isEmpty()
                    ? Optional.of(OTHER)
                    : Arrays.stream(values())
                            .filter(kind -> kind.name().equals(name) || kind.names.contains(name))
                            .findFirst();
        }

        public String messageKey() {
            return "planning.barrier." + name();
        }
    }
}
