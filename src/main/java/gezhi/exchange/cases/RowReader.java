package gezhi.exchange.cases;

import gezhi.cases.loop.Place;
import gezhi.exchange.shapes.Gcj02;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Understands one row by the mapping, or says why it cannot. */
final class RowReader {
    private static final int LONGEST_ID = 100;

    private final Mapping mapping;

    RowReader(Mapping mapping) {
        this.mapping = mapping;
    }

    OldCase read(int number, Map<String, String> row) throws RowRefused {
        String id = mapping.id().of(row);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new RowRefused(column(mapping.id()), "exchange.case.id", id);
        }
        String category = mapping.category().name().of(row);
        if (category.isEmpty()) {
            throw new RowRefused(column(mapping.category().name()), "exchange.case.category");
        }
        @Nullable Instant created = date(mapping.times().created(), row);
        if (created == null) {
            throw new RowRefused(column(mapping.times().created()), "exchange.case.created");
        }
        @Nullable Instant closed = date(mapping.times().closed(), row);
        if (closed != null && closed.isBefore(created)) {
            throw new RowRefused(column(mapping.times().closed()), "exchange.case.closed-before-created");
        }
        return new OldCase(
                number,
                id,
                mapping.category().group().of(row),
                category,
                mapping.office().name().of(row),
                mapping.words().of(row),
                mapping.address().of(row),
                mapping.division().of(row),
                point(row),
                fate(row),
                created,
                date(mapping.times().started(), row),
                date(mapping.times().due(), row),
                closed);
    }

    private Fate fate(Map<String, String> row) throws RowRefused {
        String status = mapping.status().of(row);
        @Nullable Fate fate = mapping.fates().get(status.toLowerCase(Locale.ROOT));
        if (fate == null) {
            throw new RowRefused(column(mapping.status()), "exchange.case.status", status);
        }
        return fate;
    }

    private @Nullable Instant date(Expression expression, Map<String, String> row) throws RowRefused {
        String text = expression.of(row);
        if (text.isEmpty()) {
            return null;
        }
        return mapping.dates()
                .read(text)
                .orElseThrow(() -> new RowRefused(column(expression), "exchange.case.date", text));
    }

    /** No position that can be used: missing, no numbers, nowhere on earth, or rounded to whole degrees (some hundred kilometres). */
    private Place.@Nullable Point point(Map<String, String> row) {
        try {
            double lon = Double.parseDouble(mapping.position().lon().of(row));
            double lat = Double.parseDouble(mapping.position().lat().of(row));
            boolean rounded = lon == Math.rint(lon) && lat == Math.rint(lat);
            if (rounded || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
                return null;
            }
            Coordinate at = mapping.position().gcj02() ? Gcj02.toWgs84(lon, lat) : new Coordinate(lon, lat);
            return new Place.Point(at.x, at.y);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String column(Expression expression) {
        return String.join(", ", expression.columns());
    }
}
