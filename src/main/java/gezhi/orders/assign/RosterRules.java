package gezhi.orders.assign;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** The rows of {@link AssignRule} as the solver counts them; {@link Tally} counts the same plainly, and a test holds them together. */
public class RosterRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            all.forEach(Place.class)
                    .filter(Place::mayNot)
                    .penalize(HardMediumSoftScore.ONE_HARD)
                    .asConstraint(AssignRule.MAY.name()),
            all.forEachUniquePair(Place.class, Joiners.equal(Place::getHelper))
                    .filter(Place::overlaps)
                    .penalize(HardMediumSoftScore.ONE_HARD)
                    .asConstraint(AssignRule.ONCE.name()),
            all.forEach(Place.class)
                    .reward(HardMediumSoftScore.ofMedium(AssignRule.PLACE.points()))
                    .asConstraint(AssignRule.PLACE.name()),
            all.forEach(Place.class)
                    .impact(HardMediumSoftScore.ofSoft(AssignRule.REASONS.points()), Place::reasons)
                    .asConstraint(AssignRule.REASONS.name()),
            all.forEach(Place.class)
                    .groupBy(Place::getHelper, ConstraintCollectors.count())
                    .impact(HardMediumSoftScore.ONE_SOFT, (helper, calls) -> AssignRule.calls(calls))
                    .asConstraint(AssignRule.FURTHER_CALL.name()),
            all.forEach(Place.class)
                    .groupBy(
                            Place::getHelper, place -> place.wanted().day(), ConstraintCollectors.toList(Place::wanted))
                    .impact(HardMediumSoftScore.ONE_SOFT, (helper, day, own) -> AssignRule.way(Ways.metres(own)))
                    .asConstraint(AssignRule.WAY.name())
        };
    }
}
