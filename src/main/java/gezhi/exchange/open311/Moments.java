package gezhi.exchange.open311;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moments as GeoReport writes them, to the second and always with the zone. Read are also those without a zone, which are then of the
 * city's, bare days, and those whose plus the address has made a blank.
 */
@Component
class Moments {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    String show(@Nullable Instant at) {
        return at == null ? null : WRITTEN.format(at.atZone(clock.getZone()));
    }

    /** The day on which a moment lies in the city; what is no moment is left as it is. */
    String day(String text) {
        return text.length() <= 10
                ? text
                : read(text, false)
                        .map(at -> LocalDate.ofInstant(at, clock.getZone()).toString())
                        .orElse(text);
    }

    /** @param last for a bare day its last moment, not its first */
    Optional<Instant> read(String text, boolean last) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text).plusDays(last ? 1 : 0);
                Instant begins = day.atStartOfDay(clock.getZone()).toInstant();
                return Optional.of(last ? begins.minus(1, ChronoUnit.MILLIS) : begins);
            }
            String plain = text.length() > 10 && text.charAt(10) == ' '
                    ? text.substring(0, 10) + "T" + text.substring(11)
                    : text;
            String zoned = plain.replace(' ', '+');
            return Optional.of(
                    zoned.matches(".*(Z|z|[+-]\\d\\d:?\\d\\d)$")
                            ? OffsetDateTime.parse(zoned.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(zoned).atZone(clock.getZone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
