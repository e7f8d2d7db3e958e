package gezhi.exchange.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads dates in the formats and the time zone that a mapping names; a day without a time begins at midnight. */
final class Dates {
    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;

    /** Refuses unknown patterns with an {@link IllegalArgumentException}. */
    Dates(List<String> patterns, ZoneId zone) {
        this.formats = patterns.stream()
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH))
                .toList();
        this.zone = zone;
    }

    /** Empty when no format fits. */
    Optional<Instant> read(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor found =
                        format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                return Optional.of(instant(found));
            } catch (DateTimeException e) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }

    private Instant instant(TemporalAccessor found) {
        return switch (found) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> LocalDate.from(found).atStartOfDay(zone).toInstant();
        };
    }
}
