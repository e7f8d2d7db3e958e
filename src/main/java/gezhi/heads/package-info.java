/**
 * Who heads a body, and what post they hold by that: the head of a grid's branch is head of the grid, that of a unit's group head of the unit.
 *
 * <p>Owns the schema {@code heads}: heads of bodies from when to when, and the rules by which kind of body and of division a head holds the post, as dated
 * data. When the head changes, the body stands for another division or is closed, or a rule begins or ends, the posting ends and begins on the same day
 * ({@code people.ExOfficio}), in the same transaction. Refuses, as values, a body that is no organization of the chain or was closed, and an account that is
 * not there or disabled. Where nobody is named the post is shown as vacant; nothing is filled in by itself.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "bodies", "people"})
@NullMarked
package gezhi.heads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
