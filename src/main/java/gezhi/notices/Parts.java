package gezhi.notices;

import gezhi.cases.JournalEntry;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.notices.model.Audience;
import gezhi.notices.store.PartyReads.Parties;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out which persons an audience is, for as long as one batch is being told; who is posted where is asked once. */
final class Parts {
    private final Postings postings;
    private final Map<String, Set<UUID>> asked = new HashMap<>();

    Parts(Postings postings) {
        this.postings = postings;
    }

    /** The persons, without who did it: nobody is told of their own deed. */
    Set<UUID> persons(Audience audience, JournalEntry entry, Parties parties) {
        Set<UUID> persons = new HashSet<>(all(audience, entry, parties));
        persons.remove(entry.actor());
        return persons;
    }

    private Set<UUID> all(Audience audience, JournalEntry entry, Parties parties) {
        List<String> path = path(entry.division());
        return switch (audience) {
            case REPORTER -> parties.reporter() == null ? Set.of() : Set.of(parties.reporter());
            case GRID_WORKER -> at(Role.GRID_WORKER, Level.GRID, path);
            case COMMUNITY_DESK -> at(Role.COMMUNITY_DESK, Level.COMMUNITY, path);
            case DISPATCHER -> nearest(Role.DISPATCHER, inCharge(parties.desk(), path));
            case DESK_ABOVE -> nearest(Role.DISPATCHER, above(inCharge(parties.desk(), path)));
            case OFFICE -> handlers(office(entry, parties));
            case ASSISTING ->
                entry.action() == Action.Kind.ASSIST ? handlers(entry.office()) : handlers(parties.assisting());
            case SUPERVISOR -> nearest(Role.SUPERVISOR, path);
            case LADDER -> ladder(entry.detail());
        };
    }

    private static @Nullable UUID office(JournalEntry entry, Parties parties) {
        boolean ofAnother = Set.of(Action.Kind.ASSIST, Action.Kind.ANSWER, Action.Kind.RELEASE)
                .contains(entry.action());
        // what is declined before it was sent concerns no office: admission, of which the community knows nothing
        boolean unsent = entry.action() == Action.Kind.DECLINE && entry.from() == Step.COLLECTED;
        return ofAnother || unsent || entry.office() == null ? parties.office() : entry.office();
    }

    /** From the city down to the desk in charge: the one that was put in charge, or the street's. */
    private static List<String> inCharge(String desk, List<String> path) {
        return desk.isEmpty()
                ? path.stream()
                        .filter(code -> code.length() <= Level.TOWNSHIP.codeLength(city()))
                        .toList()
                : path(desk);
    }

    private static List<String> above(List<String> path) {
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    private Set<UUID> ladder(String told) {
        Level level = Level.of(city(), told).orElse(Level.CITY);
        return switch (level) {
            case GRID, UNIT -> at(Role.GRID_WORKER, told);
            case COMMUNITY -> at(Role.COMMUNITY_DESK, told);
            case TOWNSHIP, COUNTY, CITY -> {
                Set<UUID> both = new HashSet<>(at(Role.DISPATCHER, told));
                both.addAll(at(Role.SUPERVISOR, told));
                yield both;
            }
        };
    }

    private Set<UUID> at(Role role, Level level, List<String> path) {
        return path.stream()
                .filter(code -> code.length() == level.codeLength(city()))
                .findFirst()
                .map(code -> at(role, code))
                .orElse(Set.of());
    }

    /** From the deepest division upwards, the first where somebody is. */
    private Set<UUID> nearest(Role role, List<String> path) {
        return path.reversed().stream()
                .map(code -> at(role, code))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<UUID> at(Role role, String division) {
        return ask(role + division, () -> postings.listHeld(role, division));
    }

    private Set<UUID> handlers(@Nullable UUID office) {
        return office == null ? Set.of() : ask(office.toString(), () -> postings.listHandlers(office));
    }

    private Set<UUID> handlers(List<UUID> offices) {
        return offices.stream().flatMap(office -> handlers(office).stream()).collect(Collectors.toSet());
    }

    private Set<UUID> ask(String key, Supplier<List<Posting>> held) {
        return Objects.requireNonNull(asked.computeIfAbsent(
                key, _ -> held.get().stream().map(Posting::person).collect(Collectors.toSet())));
    }

    private static List<String> path(String division) {
        return new ArrayList<>(DivisionCode.path(city(), division));
    }

    private static String city() {
        return Scoped.current().city();
    }
}
