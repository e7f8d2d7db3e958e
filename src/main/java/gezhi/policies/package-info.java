/**
 * What a city has to decide before the platform may do it: whatever collects about people or ranks them is off until it is switched on, with
 * its legal basis, who decided and until when.
 *
 * <p>Owns the schema {@code policies}: the decisions, which are only ever added to; publishes {@code v_last_decision} to join. Everybody may read them. Refuses a decision without basis,
 * without the body that took it, or for longer than a year.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package gezhi.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
