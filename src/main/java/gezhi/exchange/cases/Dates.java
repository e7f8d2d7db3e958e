package gezhi.exchange.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates in the formats and the time zone that a mapping names; a day without a time begins at midnight. Days that no calendar has, like
 * the 30th of February, are not read as the nearest.
 */
final class Dates {
    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;

    /** Refuses unknown patterns with an {@link IllegalArgumentException}. */
    Dates(List<String> patterns, ZoneId zone) {
        this.formats = patterns.stream()
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(withPlainYears(pattern))
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
        this.zone = zone;
    }

    /** Years as people write them, 2026: those of an era, yyyy, want the era named too. Quoted parts stay. */
    private static String withPlainYears(String pattern) {
        List<String> parts = Arrays.asList(pattern.split("'", -1));
        for (int i = 0; i < parts.size(); i += 2) {
            parts.set(i, parts.get(i).replace('y', 'u'));
        }
        return String.join("'", parts);
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
