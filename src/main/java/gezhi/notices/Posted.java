package gezhi.notices;

import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is posted where, asked once for as long as one batch is being told. */
final class Posted {
    private final Postings postings;
    private final Map<String, Set<UUID>> asked = new HashMap<>();

    Posted(Postings postings) {
        this.postings = postings;
    }

    Set<UUID> at(Role role, Level level, List<String> path) {
        return path.stream()
                .filter(code -> code.length() == level.codeLength(city()))
                .findFirst()
                .map(code -> at(role, code))
                .orElse(Set.of());
    }

    /** From the deepest division upwards, the first where somebody is. */
    Set<UUID> nearest(Role role, List<String> path) {
        return path.reversed().stream()
                .map(code -> at(role, code))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    Set<UUID> at(Role role, String division) {
        return ask(role + division, () -> postings.listHeld(role, division));
    }

    Set<UUID> handlers(@Nullable UUID office) {
        return office == null ? Set.of() : ask(office.toString(), () -> postings.listHandlers(office));
    }

    Set<UUID> handlers(Collection<UUID> offices) {
        return offices.stream().flatMap(office -> handlers(office).stream()).collect(Collectors.toSet());
    }

    private Set<UUID> ask(String key, Supplier<List<Posting>> held) {
        return Objects.requireNonNull(asked.computeIfAbsent(
                key, _ -> held.get().stream().map(Posting::person).collect(Collectors.toSet())));
    }

    /** The codes from the city down to the division. */
    static List<String> path(String division) {
        return new ArrayList<>(DivisionCode.path(city(), division));
    }

    /** No nearer than the community: grids and units are doors. */
    static String place(String division) {
        int community = Level.COMMUNITY.codeLength(division);
        return division.length() > community ? division.substring(0, community) : division;
    }

    static String city() {
        return Scoped.current().city();
    }
}
