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

    private static final int LONGEST_OFFICE = 100;

    private final Mapping mapping;
    private final Instant now;

    /** @param now nothing can have happened after it */
    RowReader(Mapping mapping, Instant now) {
        this.mapping = mapping;
        this.now = now;
    }

    OldCase read(int number, Map<String, String> row) throws RowRefused {
        refuseNul(row);
        String id = mapping.id().of(row);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new RowRefused(column(mapping.id()), "exchange.case.id", id);
        }
        String category = mapping.category().name().of(row);
        if (category.isEmpty()) {
            throw new RowRefused(column(mapping.category().name()), "exchange.case.category");
        }
        String office = mapping.office().name().of(row);
        if (office.length() > LONGEST_OFFICE) {
            throw new RowRefused(
                    column(mapping.office().name()),
                    "exchange.case.office-long",
                    office,
                    String.valueOf(LONGEST_OFFICE));
        }
        @Nullable Instant created = past(mapping.times().created(), row);
        if (created == null) {
            throw new RowRefused(column(mapping.times().created()), "exchange.case.created");
        }
        @Nullable Instant closed = past(mapping.times().closed(), row);
        if (closed != null && closed.isBefore(created)) {
            throw new RowRefused(column(mapping.times().closed()), "exchange.case.closed-before-created");
        }
        return new OldCase(
                number,
                id,
                mapping.category().group().of(row),
                category,
                office,
                mapping.words().of(row),
                mapping.address().of(row),
                mapping.division().of(row),
                point(row),
                fate(row),
                created,
                past(mapping.times().started(), row),
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

    /** Databases keep no text with this character. */
    private static void refuseNul(Map<String, String> row) throws RowRefused {
        for (Map.Entry<String, String> cell : row.entrySet()) {
            if (cell.getValue().indexOf('\0') >= 0) {
                throw new RowRefused(cell.getKey(), "exchange.nul");
            }
        }
    }

    private @Nullable Instant past(Expression expression, Map<String, String> row) throws RowRefused {
        @Nullable Instant at = date(expression, row);
        if (at != null && at.isAfter(now)) {
            throw new RowRefused(column(expression), "exchange.case.future", expression.of(row));
        }
        return at;
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
