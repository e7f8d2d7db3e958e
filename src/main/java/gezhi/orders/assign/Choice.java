package gezhi.orders.assign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who is chosen for which order, by their ids. @param helpers volunteers by order; an order without anybody has no entry */
public record Choice(Map<UUID, List<UUID>> helpers) {
    public static final Choice NONE = new Choice(Map.of());

    public Choice {
        TreeMap<UUID, List<UUID>> sorted = new TreeMap<>();
        helpers.forEach((order, chosen) -> {
            if (!chosen.isEmpty()) {
                sorted.put(order, chosen.stream().sorted().toList());
            }
        });
        helpers = java.util.Collections.unmodifiableMap(sorted);
    }

    public List<UUID> of(UUID order) {
        return helpers.getOrDefault(order, List.of());
    }

    /** Of these orders only. */
    public Choice of(Collection<UUID> orders) {
        TreeMap<UUID, List<UUID>> some = new TreeMap<>(helpers);
        some.keySet().retainAll(orders);
        return new Choice(some);
    }
}
