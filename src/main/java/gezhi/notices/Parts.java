package gezhi.notices;

import gezhi.cases.JournalEntry;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.notices.model.Audience;
import gezhi.notices.store.PartyReads.Parties;
import gezhi.platform.Role;
import gezhi.territory.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out which persons an audience of a case is, for as long as one batch is being told. */
final class Parts {
    private final Posted posted;

    Parts(Posted posted) {
        this.posted = posted;
    }

    /** The persons, without who did it: nobody is told of their own deed. */
    Set<UUID> persons(Audience audience, JournalEntry entry, Parties parties) {
        Set<UUID> persons = new HashSet<>(all(audience, entry, parties));
        persons.remove(entry.actor());
        return persons;
    }

    private Set<UUID> all(Audience audience, JournalEntry entry, Parties parties) {
        List<String> path = Posted.path(entry.division());
        return switch (audience) {
            case REPORTER -> parties.reporter() == null ? Set.of() : Set.of(parties.reporter());
            case GRID_WORKER -> posted.at(Role.GRID_WORKER, Level.GRID, path);
            case COMMUNITY_DESK -> posted.at(Role.COMMUNITY_DESK, Level.COMMUNITY, path);
            case DISPATCHER -> posted.nearest(Role.DISPATCHER, inCharge(parties.desk(), path));
            case DESK_ABOVE -> posted.nearest(Role.DISPATCHER, above(inCharge(parties.desk(), path)));
            case OFFICE -> posted.handlers(office(entry, parties));
            case ASSISTING ->
                entry.action() == Action.Kind.ASSIST
                        ? posted.handlers(entry.office())
                        : posted.handlers(parties.assisting());
            case SUPERVISOR -> posted.nearest(Role.SUPERVISOR, path);
            case LADDER -> ladder(entry.detail());
            case SUMMONER, JUDGE, CALLED, ORDERER, HELPER, SECRETARY, ORGANIZATION_ABOVE, WATCHER -> Set.of();
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
                        .filter(code -> code.length() <= Level.TOWNSHIP.codeLength(Posted.city()))
                        .toList()
                : Posted.path(desk);
    }

    private static List<String> above(List<String> path) {
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    private Set<UUID> ladder(String told) {
        Level level = Level.of(Posted.city(), told).orElse(Level.CITY);
        return switch (level) {
            case GRID, UNIT -> posted.at(Role.GRID_WORKER, told);
            case COMMUNITY -> posted.at(Role.COMMUNITY_DESK, told);
            case TOWNSHIP, COUNTY, CITY -> {
                Set<UUID> both = new HashSet<>(posted.at(Role.DISPATCHER, told));
                both.addAll(posted.at(Role.SUPERVISOR, told));
                yield both;
            }
        };
    }
}
