package gezhi.redrawing;

import gezhi.bodies.RedrawnBodies;
import gezhi.cases.RedrawnCases;
import gezhi.patrols.Plans;
import gezhi.people.Postings;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.Consequences.Found;
import gezhi.territory.Following;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes along what hangs on closed grids and units, each kind by the module that keeps it, in the transaction of who calls. */
@Component
class TakingAlong {
    private final Postings postings;
    private final RedrawnCases cases;
    private final RedrawnBodies bodies;
    private final Plans rounds;

    TakingAlong(Postings postings, RedrawnCases cases, RedrawnBodies bodies, Plans rounds) {
        this.postings = postings;
        this.cases = cases;
        this.bodies = bodies;
        this.rounds = rounds;
    }

    /** False when something cannot go along; then who calls takes all back. */
    boolean take(Found found, LocalDate on) {
        cases.follow(ways(found, Kind.CASES, 0));
        return postings.follow(ways(found, Kind.POSTINGS, 1), on)
                && rounds.follow(ways(found, Kind.ROUND_PLANS, 1))
                && bodies.follow(ways(found, Kind.SEATS, 1), ways(found, Kind.STANDINGS, 1), on);
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
