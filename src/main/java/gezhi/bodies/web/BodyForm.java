package gezhi.bodies.web;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body as the keeper writes it.
 *
 * @param seat a code, with or without the name behind it
 * @param superior a {@link Body#label()}, or empty
 * @param published "true" or "false"
 * @param version of the body as it was read; null for a new one
 */
record BodyForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String seat,
        @Nullable String superior,
        @Nullable String contact,
        @Nullable String published,
        @Nullable String from,
        @Nullable Integer version) {

    static BodyForm fresh(String superior, String seat, LocalDate today) {
        return new BodyForm("", "", seat, superior, "", "true", today.toString(), null);
    }

    static BodyForm of(Body body, String superior) {
        return new BodyForm(
                body.kind().name(),
                body.name(),
                body.seat() + " " + body.seatName(),
                superior,
                body.contact(),
                String.valueOf(body.published()),
                body.validFrom().toString(),
                body.version());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    String superiorLabel() {
        return Typed.stripped(superior);
    }

    /** A day that cannot be read becomes one that is refused. */
    Body.Draft draft(@Nullable UUID above) {
        return new Body.Draft(
                kindOf(kind),
                Typed.text(name),
                Typed.stripped(seat).split("\\s", 2)[0],
                above,
                Typed.text(contact),
                "true".equals(published),
                day(from));
    }

    static @Nullable BodyKind kindOf(@Nullable String name) {
        Optional<BodyKind> kind = Arrays.stream(BodyKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
        return kind.orElse(null);
    }

    static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(Typed.stripped(typed));
        } catch (DateTimeParseException noDay) {
            return LocalDate.MAX;
        }
    }
}
