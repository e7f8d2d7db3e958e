package gezhi.territory.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the tree has under a code already; a closed division keeps its code for ever. */
public record Known(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean stands() {
        return validTo == null;
    }
}
