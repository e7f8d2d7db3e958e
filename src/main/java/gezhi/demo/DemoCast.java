package gezhi.demo;

import gezhi.cases.PastCase.By;
import gezhi.cases.Report;
import gezhi.cases.loop.Action.Kind;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who in the demonstration would have done it: of those posted where it happened, whose place is the smallest. */
final class DemoCast {
    private final Map<Role, Map<String, UUID>> byPlace = new HashMap<>();
    private final Map<UUID, UUID> byOffice;

    DemoCast(Postings postings, String city) {
        for (Role role : new Role[] {Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER}) {
            byPlace.put(role, firstPersons(postings, role, city, Posting::division));
        }
        byOffice = firstPersons(
                postings,
                Role.OFFICE_HANDLER,
                city,
                posting -> Optional.ofNullable(posting.office()).orElseThrow());
    }

    /** Half of what happens is seen by passers-by, who have no account; the rest by the grid worker, where there is one, or told to the desk. */
    By reporter(int percent, String place) {
        if (percent < 50) {
            return new By(Role.PUBLIC, null);
        }
        By worker = nearest(place, Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER);
        return percent < 80 ? worker : nearest(place, Role.COMMUNITY_DESK, Role.DISPATCHER);
    }

    static Report.Channel channel(By reporter) {
        return switch (reporter.role()) {
            case PUBLIC -> Report.Channel.WEB;
            case GRID_WORKER -> Report.Channel.PATROL;
            default -> Report.Channel.DESK;
        };
    }

    By doer(Kind kind, String place, @Nullable UUID office, By reporter) {
        return switch (kind) {
            case REPORT, EVALUATE -> reporter;
            case COLLECT, CONFIRM, REWORK -> nearest(place, Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER);
            case REFUSE -> nearest(place, Role.COMMUNITY_DESK, Role.DISPATCHER);
            case DISPATCH, RECALL, GIVE_BACK -> nearest(place, Role.DISPATCHER);
            case ACCEPT, ASK_GIVE_BACK, FEED_BACK -> handler(office);
            default -> By.UNKNOWN;
        };
    }

    private By nearest(String place, Role... roles) {
        for (int length = place.length(); length > 0; length--) {
            for (Role role : roles) {
                UUID person = byPlace.getOrDefault(role, Map.of()).get(place.substring(0, length));
                if (person != null) {
                    return new By(role, person);
                }
            }
        }
        return By.UNKNOWN;
    }

    private By handler(@Nullable UUID office) {
        UUID person = office == null ? null : byOffice.get(office);
        return person == null ? By.UNKNOWN : new By(Role.OFFICE_HANDLER, person);
    }

    private static <K> Map<K, UUID> firstPersons(Postings postings, Role role, String city, Function<Posting, K> key) {
        return postings.listHeldUnder(role, city).stream()
                .collect(Collectors.toMap(key, Posting::person, (first, later) -> first));
    }
}
