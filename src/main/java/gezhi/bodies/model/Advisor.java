package gezhi.bodies.model;

import gezhi.bodies.Advice;
import gezhi.bodies.BodyKind;
import gezhi.bodies.HeadCount;
import gezhi.bodies.Threshold;
import java.util.List;

/** What the rules say about a number of members. Nothing else: what comes of it people decide, by a procedure of its own. */
public final class Advisor {
    private Advisor() {}

    /** In the order of the rules. */
    public static List<Advice> advise(BodyKind kind, String seat, HeadCount count, List<Threshold> rules) {
        return rules.stream()
                .filter(rule -> rule.applies(kind, seat, count))
                .map(rule -> new Advice(rule, count))
                .toList();
    }
}
