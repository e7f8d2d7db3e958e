package gezhi.redrawing;

import gezhi.redrawing.Consequence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where people said that what the rule leaves open goes; pure. What they said holds as long as the plan still offers it. */
final class Chosen {
    private Chosen() {}

    /** @param said by key; of a kind */
    static List<Consequence> apply(List<Consequence> found, Redrawing redrawing, Map<String, String> said) {
        return found.stream()
                .map(each -> {
                    @Nullable String to = said.get(each.key());
                    return to != null && candidates(each, redrawing).contains(to) ? each.to(List.of(to)) : each;
                })
                .toList();
    }

    /**
     * Where it may go: what took units of its closed grid, what its unit has become, the community for what sits there; and nowhere, for what may end.
     *
     * @param each what hangs on one closed division
     */
    static List<String> candidates(Consequence each, Redrawing redrawing) {
        String from = each.from().getFirst();
        @Nullable String unit = redrawing.units().get(from);
        List<String> codes =
                new ArrayList<>(unit == null ? redrawing.closed().getOrDefault(from, List.of()) : List.of(unit));
        if (each.kind() == Kind.SEATS) {
            codes.add(from.substring(0, Seats.COMMUNITY));
        }
        if (each.kind().mayEnd()) {
            codes.add(Consequence.NOWHERE);
        }
        return codes;
    }
}
