/**
 * Rounds (常态巡查): what is looked at in a grid and how often, and what was seen when somebody went.
 *
 * <p>Owns the schema {@code patrols}: plans with their places, rounds with what was seen at each place and which report came of it. Records no
 * track; a position at a place only while {@link gezhi.policies.Policy#ROUND_POSITION} is on and the person on the round presses for it. Publishes
 * nothing. Refuses plans outside one's own part of the city, rounds after a plan was changed, and rounds of others.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "people", "policies", "cases"})
@NullMarked
package gezhi.patrols;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
