package gezhi.cases.loop;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: from this step, by this deed, to that step, if the person has one of the roles and all conditions
 * hold. Several rows with the same step and deed are alternatives.
 *
 * @param from null for a new case
 * @param clock what becomes of the office's deadline
 */
public record Transition(
        @Nullable Step from, Action.Kind action, Step to, Effect clock, Set<Role> roles, Set<Condition> conditions) {

    /** What a deed does to the clock of the office. */
    public enum Effect {
        /** No clock, or it goes on as it went. */
        NONE,
        /** It begins, with the allowance of the category. */
        STARTS,
        /** It stands. */
        STOPS,
        /** It goes on with what was left when it stopped. */
        RESUMES,
        /** It goes on and has longer to go. */
        EXTENDS,
        /** It is taken away. */
        ENDS
    }

    static Transition row(@Nullable Step from, Action.Kind action, Step to, Set<Role> roles, Condition... conditions) {
        return row(from, action, to, Effect.NONE, roles, conditions);
    }

    static Transition row(
            @Nullable Step from, Action.Kind action, Step to, Effect clock, Set<Role> roles, Condition... conditions) {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(Arrays.asList(conditions));
        return new Transition(from, action, to, clock, EnumSet.copyOf(roles), all);
    }

    boolean fits(@Nullable Step step, Action.Kind kind) {
        return from == step && action == kind;
    }

    /** The role in which the person may take this row, conditions aside. */
    Optional<Role> roleOf(Actor actor) {
        return roles.stream().filter(actor.roles()::contains).findFirst();
    }

    /** The first condition that does not hold. */
    Optional<Condition> broken(Actor actor, CaseState state, Instant at) {
        return conditions.stream()
                .filter(condition -> !condition.holds(actor, state, at))
                .findFirst();
    }
}
