package gezhi.orders.web;

import gezhi.cases.loop.Place;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new order as it is written: what, when and where are asked; the rest is known or may stay empty.
 *
 * @param part of the day
 * @param self for the person who orders
 */
record OrderForm(
        UUID requestId,
        String kind,
        String day,
        PartOfDay part,
        @Nullable Double lon,
        @Nullable Double lat,
        String division,
        String address,
        Boolean self,
        String name,
        String phone,
        String words,
        @Nullable Integer helpers,
        String skill) {

    /** When on the day, in hours from its beginning. */
    enum PartOfDay {
        MORNING(8, 12),
        AFTERNOON(12, 18),
        EVENING(18, 22),
        ANY(0, 24);

        private final int from;
        private final int to;

        PartOfDay(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    OrderForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        self = self != null && self;
        kind = stripped(kind);
        day = stripped(day);
        part = part == null ? PartOfDay.MORNING : part;
        division = stripped(division);
        address = stripped(address);
        name = stripped(name);
        phone = stripped(phone);
        words = stripped(words);
        helpers = helpers == null ? 1 : helpers;
        skill = stripped(skill);
    }

    private static String stripped(@Nullable String typed) {
        return gezhi.platform.web.Typed.stripped(typed);
    }

    Place.@Nullable Point point() {
        return lon == null || lat == null ? null : new Place.Point(lon, lat);
    }

    boolean saysWhere() {
        return point() != null || !division.isEmpty() || !address.isEmpty();
    }

    Optional<Instant> from(Clock clock) {
        return at(part.from, clock);
    }

    Optional<Instant> to(Clock clock) {
        return at(part.to, clock);
    }

    private Optional<Instant> at(int hour, Clock clock) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .atStartOfDay(clock.getZone())
                    .plusHours(hour)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
