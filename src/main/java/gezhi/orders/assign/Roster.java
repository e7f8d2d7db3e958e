package gezhi.orders.assign;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All places, as the solver sees them. */
@PlanningSolution
public class Roster {
    @PlanningEntityCollectionProperty
    private List<Place> places = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the solver, which fills it. */
    public Roster() {}

    static Roster of(Ground ground, Choice choice) {
        Roster roster = new Roster();
        roster.places = new ArrayList<>();
        for (Wanted wanted : ground.wanted()) {
            List<UUID> chosen = choice.of(wanted.order());
            for (int i = 0; i < wanted.places(); i++) {
                roster.places.add(new Place(wanted, i, i < chosen.size() ? chosen.get(i) : null));
            }
        }
        return roster;
    }

    Choice choice() {
        Map<UUID, List<UUID>> chosen = new HashMap<>();
        for (Place place : places) {
            UUID helper = place.getHelper();
            if (helper != null) {
                chosen.computeIfAbsent(place.wanted().order(), _ -> new ArrayList<>())
                        .add(helper);
            }
        }
        return new Choice(chosen);
    }

    public List<Place> getPlaces() {
        return places;
    }

    public void setPlaces(List<Place> now) {
        places = now;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore now) {
        score = now;
    }
}
