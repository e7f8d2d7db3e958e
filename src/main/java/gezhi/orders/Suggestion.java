package gezhi.orders;

import gezhi.orders.loop.Weighing;
import java.util.List;
import java.util.UUID;

/**
 * A volunteer who could be asked, with what speaks for and against it.
 *
 * @param asked how often in the days of the rule
 * @param minutes confirmed in the days of the rule
 */
public record Suggestion(
        UUID volunteer, UUID person, String name, boolean account, int asked, int minutes, List<Weighing> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    public int points() {
        return Weighing.sum(reasons);
    }
}
