package gezhi.activities.loop;

import gezhi.platform.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: at this step, by this deed, to that step, if the person has one of the roles and all conditions hold. Several rows with the
 * same step and deed are alternatives.
 *
 * @param from null for what is new
 */
public record Transition(@Nullable Step from, Action.Kind action, Step to, Set<Role> roles, Set<Condition> conditions) {
    static Transition row(@Nullable Step from, Action.Kind action, Step to, Set<Role> roles, Condition... conditions) {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(Arrays.asList(conditions));
        return new Transition(from, action, to, EnumSet.copyOf(roles), all);
    }

    boolean fits(@Nullable Step step, Action.Kind kind) {
        return from == step && action == kind;
    }

    /** The first condition that does not hold. */
    Optional<Condition> broken(Condition.Look look) {
        return conditions.stream().filter(condition -> !condition.holds(look)).findFirst();
    }
}
