package gezhi.volunteering;

import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The form of a service; hours and minutes are typed apart. */
record NoteForm(
        @Nullable UUID id,
        @Nullable String activity,
        @Nullable String served,
        @Nullable String day,
        @Nullable String hours,
        @Nullable String minutes) {
    private static final int MINUTES = 60;
    private static final int MOST = 1_000;

    static NoteForm empty(LocalDate today) {
        return new NoteForm(UUID.randomUUID(), "", "", today.toString(), "", "");
    }

    ServiceRecord.Draft draft(UUID volunteer) {
        return new ServiceRecord.Draft(
                given(id), volunteer, Typed.text(activity), Typed.text(served), date(), minutesOf(hours, minutes));
    }

    /** A form that comes without its id was not made by us. */
    static UUID given(@Nullable UUID id) {
        if (id == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return id;
    }

    /** −1 when a field is no number. */
    static int minutesOf(@Nullable String hours, @Nullable String minutes) {
        int h = Typed.stripped(hours).isEmpty() ? 0 : SignUpForm.number(hours);
        int m = Typed.stripped(minutes).isEmpty() ? 0 : SignUpForm.number(minutes);
        return h < 0 || m < 0 || h > MOST || m > MOST * MINUTES ? -1 : h * MINUTES + m;
    }

    /** A day that is refused when it is none. */
    private LocalDate date() {
        try {
            return LocalDate.parse(Typed.stripped(day));
        } catch (DateTimeParseException none) {
            return LocalDate.MAX;
        }
    }
}
