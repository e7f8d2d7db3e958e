package gezhi.cases.rules;

import gezhi.territory.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the communities of a city have to do, and whose desk decides on the rest. */
public final class Duties {
    /** For every community. */
    public static final String EVERYWHERE = "";

    private final Map<String, Set<String>> byDivision = new HashMap<>();
    private final Level level;

    /** @param category a category or a part of the tree; {@code division} a community, a part of the city above it, or {@link #EVERYWHERE} */
    public record Duty(String division, String category) {}

    /** @param level whose desk decides on admission */
    public Duties(Collection<Duty> duties, Level level) {
        duties.forEach(duty -> byDivision
                .computeIfAbsent(duty.division(), any -> new HashSet<>())
                .add(duty.category()));
        this.level = level;
    }

    /** Is it on the list of this community, or on one that holds for it. */
    public boolean cover(String community, String category) {
        for (int length = category.length(); length > 0; length--) {
            String part = category.substring(0, length);
            if (byDivision.entrySet().stream()
                    .anyMatch(each -> community.startsWith(each.getKey())
                            && each.getValue().contains(part))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The code of the division whose desk decides whether a case of this category at this place goes to an office seated there; empty when no
     * admission is needed. The duties of a community are those of its own ground.
     *
     * @param place code of a division; one above the communities is nobody else's ground
     */
    Optional<String> deskFor(String city, String seat, String category, String place) {
        boolean community = Level.of(city, seat).filter(Level.COMMUNITY::equals).isPresent();
        boolean elsewhere = place.length() >= seat.length() && !place.startsWith(seat);
        return community && (elsewhere || !cover(seat, category))
                ? Optional.of(seat.substring(0, Math.max(city.length(), level.codeLength(city))))
                : Optional.empty();
    }
}
