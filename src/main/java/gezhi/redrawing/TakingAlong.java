package gezhi.redrawing;

import gezhi.bodies.RedrawnBodies;
import gezhi.cases.RedrawnCases;
import gezhi.membership.RedrawnMembers;
import gezhi.patrols.Plans;
import gezhi.people.Postings;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.Consequences.Found;
import gezhi.territory.Following;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes along what hangs on closed grids and units, each kind by the module that keeps it, in the transaction of who calls. */
@Component
class TakingAlong {
    private final Postings postings;
    private final RedrawnCases cases;
    private final RedrawnBodies bodies;
    private final Plans rounds;
    private final RedrawnMembers members;

    TakingAlong(Postings postings, RedrawnCases cases, RedrawnBodies bodies, Plans rounds, RedrawnMembers members) {
        this.postings = postings;
        this.cases = cases;
        this.bodies = bodies;
        this.rounds = rounds;
        this.members = members;
    }

    /** Where each kind goes; homes are the divisions in which members live. */
    record Ways(
            List<Following> cases,
            List<Following> homes,
            List<Following> posts,
            List<Following> rounds,
            List<Following> seats,
            List<Following> standings) {}

    /** False when something cannot go along; then who calls takes all back. */
    boolean take(Found found, LocalDate on) {
        return take(
                new Ways(
                        ways(found, Kind.CASES, 0),
                        residences(found),
                        ways(found, Kind.POSTINGS, 1),
                        ways(found, Kind.ROUND_PLANS, 1),
                        ways(found, Kind.SEATS, 1),
                        ways(found, Kind.STANDINGS, 1)),
                on);
    }

    boolean take(Ways all, LocalDate on) {
        cases.follow(all.cases());
        members.follow(all.homes());
        return postings.follow(all.posts(), on)
                && rounds.follow(all.rounds())
                && bodies.follow(all.seats(), all.standings(), on);
    }

    /** Where people live: a unit is the same under another code, a grid goes on in what took most of it, on a tie in the first that took some. */
    private static List<Following> residences(Found found) {
        Map<String, String> heirs = found.redrawing().heirs();
        return Stream.of(Kind.UNITS, Kind.CLOSED_GRIDS)
                .flatMap(kind -> found.of(kind).stream())
                .map(each -> new Following(
                        each.key(),
                        each.key(),
                        heirs.getOrDefault(each.key(), each.to().getFirst())))
                .toList();
    }

    private static List<Following> ways(Found found, Kind kind, int part) {
        return ways(found.of(kind), part);
    }

    /**
     * What people said ends there goes to nothing.
     *
     * @param part of the key by which the module that keeps it knows it: others begin with the code of the division, so that lists are in its order
     */
    static List<Following> ways(List<Consequence> all, int part) {
        return all.stream()
                .map(each -> new Following(
                        each.key().split(" ", 2)[part],
                        each.from().getFirst(),
                        each.to().getFirst()))
                .toList();
    }
}
