package gezhi.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of the register.
 *
 * @param seat code of the division in which it sits and works
 * @param superior the organization above it in the chain, or, for what is no level of the chain, the body it is affiliated to
 * @param contact of the office, never of a person; empty when not said
 * @param published true when residents may read of it
 * @param validTo the first day on which it is no more; null while it stands
 * @param version grows with each change
 */
public record Body(
        UUID id,
        BodyKind kind,
        String name,
        String seat,
        String seatName,
        @Nullable UUID superior,
        String contact,
        boolean published,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /**
     * What the keeper of the register says about a body.
     *
     * @param kind null when none was chosen
     * @param name 1 to 100 characters
     * @param contact at most 200 characters
     * @param from the day on which it was set up, today at the latest
     */
    public record Draft(
            @Nullable BodyKind kind,
            String name,
            String seat,
            @Nullable UUID superior,
            String contact,
            boolean published,
            LocalDate from) {

        /** The same under another body. */
        public Draft under(@Nullable UUID other) {
            return new Draft(kind, name, seat, other, contact, published, from);
        }
    }

    /** True while it has not been closed. */
    public boolean stands() {
        return validTo == null;
    }

    /** How forms and files name it: name and code of the seat, which together belong to one standing body. */
    public String label() {
        return label(name, seat);
    }

    public static String label(String name, String seat) {
        return name + "（" + seat + "）";
    }
}
