/**
 * A plain register of offices: who can be asked to act, of what kind, where it sits, under whom.
 *
 * <p>Owns the schema {@code organizations}; publishes {@code organizations.v_offices} and {@code organizations.v_kinds} to join. Kinds
 * come from the city's profile and are then the administrator's. Refuses a second standing office of the same name at one seat, a seat or
 * parent that is not there, an office under itself, and to close an office that has something in hand, of which other modules tell
 * ({@link gezhi.organizations.InHand}). An office is closed, never deleted.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory"})
@NullMarked
package gezhi.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
