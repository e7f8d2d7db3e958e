package gezhi.redrawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where bodies sit afterwards; pure. Each goes with its grid or unit; when what is under it comes to sit in several grids, it sits in their community from then on. */
final class Seats {
    static final int COMMUNITY = 12;

    private Seats() {}

    /** A standing body that has one above it. */
    record Under(String body, String above, String seat) {}

    /** @param seats what goes along, one line for each body, keys end with its id */
    static List<Consequence> within(List<Consequence> seats, List<Under> bodies) {
        Map<String, String> now = new HashMap<>();
        seats.stream()
                .filter(each -> !each.undecided())
                .forEach(each -> now.put(body(each), each.to().getFirst()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Under each : bodies) {
                @Nullable String above = now.get(each.above());
                if (above != null
                        && above.length() > COMMUNITY
                        && !now.getOrDefault(each.body(), each.seat()).startsWith(above)) {
                    now.put(each.above(), above.substring(0, COMMUNITY));
                    changed = true;
                }
            }
        }
        return seats.stream()
                .map(each -> each.undecided() ? each : each.to(List.of(Objects.requireNonNull(now.get(body(each))))))
                .toList();
    }

    private static String body(Consequence seat) {
        return seat.key().split(" ", 2)[1];
    }
}
