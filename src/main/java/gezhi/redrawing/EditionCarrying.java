package gezhi.redrawing;

import gezhi.organizations.Offices;
import gezhi.people.Postings;
import gezhi.redrawing.HangingStore.Hanging;
import gezhi.territory.Carrying;
import gezhi.territory.Following;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What hangs on divisions that a list closes goes to what follows them: each module takes along what it keeps. Nothing goes anywhere by guess: where nothing
 * follows or several do, the list must say more.
 */
@Component
class EditionCarrying implements Carrying {
    private final HangingStore hanging;
    private final Postings postings;
    private final Offices offices;
    private final TakingAlong along;

    EditionCarrying(HangingStore hanging, Postings postings, Offices offices, TakingAlong along) {
        this.hanging = hanging;
        this.postings = postings;
        this.offices = offices;
        this.along = along;
    }

    @Override
    public Carried carry(Map<String, String> heirs, Set<String> closed, LocalDate on) {
        List<Hanging> posts = postings.listUnendedAt(closed).stream()
                .filter(posting -> posting.exOfficio() == null)
                .map(posting ->
                        new Hanging(posting.id().toString(), posting.role().name(), posting.division()))
                .toList();
        List<Hanging> cases = hanging.cases(closed);
        List<Hanging> rounds = hanging.rounds(closed);
        List<Hanging> seats = hanging.seats(closed);
        List<Hanging> standings = hanging.standings(closed);
        List<Hanging> desks = hanging.offices(closed);
        List<Left> left = new ArrayList<>();
        Stream.of(posts, cases, rounds, seats, standings, desks)
                .flatMap(List::stream)
                .map(Hanging::division)
                .filter(code -> !heirs.containsKey(code))
                .distinct()
                .sorted()
                .forEach(code -> left.add(new Left(code, Why.NO_HEIR)));
        left.addAll(meeting(standings, hanging.standings(heirs.values()), heirs, false, Why.TWO_STAND));
        left.addAll(meeting(seats, hanging.seats(heirs.values()), heirs, true, Why.SAME_NAME));
        left.addAll(meeting(desks, hanging.offices(heirs.values()), heirs, true, Why.SAME_NAME));
        if (!left.isEmpty()) {
            return new Carried(0, 0, 0, left);
        }
        boolean went = offices.follow(ways(desks, heirs))
                && along.take(
                        new TakingAlong.Ways(
                                ways(cases, heirs),
                                heirs.entrySet().stream()
                                        .map(each -> new Following(each.getKey(), each.getKey(), each.getValue()))
                                        .toList(),
                                ways(posts, heirs),
                                ways(rounds, heirs),
                                ways(seats, heirs),
                                ways(standings, heirs)),
                        on);
        return went
                ? new Carried(posts.size(), seats.size() + standings.size(), rounds.size(), List.of())
                : new Carried(0, 0, 0, List.of(new Left("", Why.NOT_CARRIED)));
    }

    /** Those that would meet another where they go: one that is there, or one that goes there too. */
    private static List<Left> meeting(
            List<Hanging> all, Collection<Hanging> there, Map<String, String> heirs, boolean byName, Why why) {
        Set<List<String>> taken = new HashSet<>();
        there.stream()
                .filter(each -> !heirs.containsKey(each.division()))
                .forEach(each -> taken.add(room(each.division(), each, byName)));
        return all.stream()
                .filter(each -> heirs.containsKey(each.division()))
                .filter(each -> !taken.add(room(heirs.getOrDefault(each.division(), ""), each, byName)))
                .map(each -> new Left(each.division(), why))
                .distinct()
                .toList();
    }

    private static List<String> room(String division, Hanging each, boolean byName) {
        return List.of(division, byName ? each.what() : "");
    }

    private static List<Following> ways(List<Hanging> all, Map<String, String> heirs) {
        return all.stream()
                .map(each -> new Following(each.key(), each.division(), heirs.getOrDefault(each.division(), "")))
                .toList();
    }
}
