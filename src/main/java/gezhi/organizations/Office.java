package gezhi.organizations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that cases can be dispatched to and people posted to.
 *
 * @param kind code of an {@link OfficeKind}
 * @param seat code of the division it works for
 * @param seatName that division's name
 * @param parent the office it belongs to, if any
 * @param validTo the first day on which it is no more; null while it stands
 */
public record Office(
        UUID id,
        String name,
        String kind,
        String seat,
        String seatName,
        @Nullable UUID parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What an administrator says about an office; the name is 1 to 100 characters. */
    public record Draft(
            String name, String kind, String seat, @Nullable UUID parent) {}

    /** True while it has not been closed. */
    public boolean stands() {
        return validTo == null;
    }

    /** How forms and files name it: name and code of the seat, which together belong to one standing office. */
    public String label() {
        return name + "（" + seat + "）";
    }
}
