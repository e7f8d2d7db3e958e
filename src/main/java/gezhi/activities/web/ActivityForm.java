package gezhi.activities.web;

import gezhi.activities.NewActivity;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.Terms;
import gezhi.platform.web.Typed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is written.
 *
 * @param day and from, to: as the browser's fields give them
 * @param following changes what follows in the same way
 * @param minutes that count; empty for as long as it takes
 */
public record ActivityForm(
        UUID requestId,
        Integer version,
        String title,
        String words,
        String audience,
        String division,
        String address,
        String contact,
        String day,
        String from,
        String to,
        @Nullable Integer places,
        @Nullable Integer minutes,
        String skill,
        Recurrence repeats,
        String until,
        @Nullable Boolean following) {
    public ActivityForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        version = version == null ? 0 : version;
        title = Typed.stripped(title);
        words = Typed.stripped(words);
        audience = Typed.stripped(audience);
        division = Typed.stripped(division);
        address = Typed.stripped(address);
        contact = Typed.stripped(contact);
        day = Typed.stripped(day);
        from = Typed.stripped(from);
        to = Typed.stripped(to);
        skill = Typed.stripped(skill);
        repeats = repeats == null ? Recurrence.ONCE : repeats;
        until = Typed.stripped(until);
    }

    static ActivityForm fresh(String division, LocalDate day) {
        return new ActivityForm(
                UUID.randomUUID(),
                0,
                "",
                "",
                "",
                division,
                "",
                "",
                day.toString(),
                "09:00",
                "11:00",
                10,
                null,
                "",
                Recurrence.ONCE,
                "",
                null);
    }

    static ActivityForm of(Terms terms, String division, String skill, int version, Clock clock) {
        ZonedDateTime begin = terms.begins().atZone(clock.getZone());
        ZonedDateTime end = terms.ends().atZone(clock.getZone());
        return new ActivityForm(
                UUID.randomUUID(),
                version,
                terms.title(),
                terms.words(),
                terms.audience(),
                division,
                terms.address(),
                terms.contact(),
                begin.toLocalDate().toString(),
                begin.toLocalTime().toString(),
                end.toLocalTime().toString(),
                terms.places(),
                terms.minutes(),
                skill,
                Recurrence.ONCE,
                "",
                null);
    }

    /** Empty when day or time are none; an end before the beginning is on the next day. */
    Optional<Terms> terms(Clock clock) {
        try {
            ZonedDateTime begin =
                    LocalDate.parse(day).atTime(LocalTime.parse(from)).atZone(clock.getZone());
            ZonedDateTime end = LocalDate.parse(day).atTime(LocalTime.parse(to)).atZone(clock.getZone());
            Instant begins = begin.toInstant();
            Instant ends = (end.isAfter(begin) ? end : end.plusDays(1)).toInstant();
            int lasting = (int) java.time.Duration.between(begins, ends).toMinutes();
            return Optional.of(new Terms(
                    title,
                    words,
                    audience,
                    address,
                    contact,
                    begins,
                    ends,
                    places == null ? 0 : places,
                    minutes == null ? lasting : minutes));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A last day that is none is before every beginning. */
    NewActivity activity(Terms terms) {
        LocalDate last;
        try {
            last = until.isEmpty() ? LocalDate.MIN : LocalDate.parse(until);
        } catch (DateTimeException none) {
            last = LocalDate.MIN;
        }
        return new NewActivity(requestId, division, skill, terms, repeats, last);
    }
}
