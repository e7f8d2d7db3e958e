package gezhi.people.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as pages show them: to the minute, in the zone of the installation. */
@Component
class Minutes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Minutes(Clock clock) {
        this.clock = clock;
    }

    /** Empty for null. */
    String show(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(clock.getZone()));
    }

    Instant now() {
        return clock.instant();
    }
}
