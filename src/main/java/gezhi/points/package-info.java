/**
 * Points by rule (积分): what the city's rules give and take, with a reason, and the word of whoever it is about.
 *
 * <p>Owns the schema {@code points}: rules as dated data, who takes part, entries with their evidence, objections and the decisions on them. Off until
 * {@link gezhi.policies.Policy#POINTS} is on and the administrator has entered rules. Nobody has points who did not join by themselves, and everybody
 * leaves at any time. A rule may name what gives points by itself: a confirmed service or activity, a verified report; once, and none does unless the
 * city says so. The desk of a community gives and takes by a rule, never to or from itself; every deduction can be objected to, and is decided by a
 * dispatcher above who did not take it; upheld, the ledger gives back. Ranks nobody; nothing in the product asks for somebody's points. Refuses, as
 * values, whatever a rule does not allow and what goes beyond its cap.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "files",
            "policies",
            "ledger",
            "cases",
            "cases :: loop",
            "orders",
            "orders :: loop",
            "activities",
            "activities :: loop"
        })
@NullMarked
package gezhi.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
