package gezhi.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-03-04T21:59, 2026-03-04T21:59",
        "22:00, 07:00, 2026-03-04T22:00, 2026-03-05T07:00",
        "22:00, 07:00, 2026-03-04T23:59, 2026-03-05T07:00",
        "22:00, 07:00, 2026-03-05T00:00, 2026-03-05T07:00",
        "22:00, 07:00, 2026-03-05T06:59, 2026-03-05T07:00",
        "22:00, 07:00, 2026-03-05T07:00, 2026-03-05T07:00",
        "12:00, 14:00, 2026-03-04T11:59, 2026-03-04T11:59",
        "12:00, 14:00, 2026-03-04T12:00, 2026-03-04T14:00",
        "12:00, 14:00, 2026-03-04T14:00, 2026-03-04T14:00",
        "20:00, 00:00, 2026-03-04T20:30, 2026-03-05T00:00"
    })
    void whatFallsIntoTheQuietHoursWaitsUntilTheyEnd(
            LocalTime from, LocalTime to, LocalDateTime at, LocalDateTime expected) {
        assertThat(new QuietHours(from, to).next(instant(at), SHANGHAI)).isEqualTo(instant(expected));
    }

    @Test
    void hoursThatBeginWhenTheyEndAreNone() {
        Instant night = instant(LocalDateTime.parse("2026-03-04T03:00"));
        assertThat(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).next(night, SHANGHAI))
                .isEqualTo(night);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
