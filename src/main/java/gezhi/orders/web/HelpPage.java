package gezhi.orders.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer is asked for, is at, and may claim.
 *
 * @param alert why a claim was in vain; null for none
 * @param volunteer stands in the register; whoever does not is told how to
 */
record HelpPage(@Nullable String alert, boolean volunteer, List<Place> asked, List<Place> at, List<Place> open) {

    /**
     * @param part empty for what may be claimed
     * @param request for a tap that may be sent twice
     */
    record Place(
            UUID order,
            String part,
            int version,
            UUID request,
            String kind,
            String when,
            String place,
            String places,
            String body,
            String brief,
            Sign status) {}
}
