package gezhi.bodies;

import java.util.List;

/** What a rule says about a body, and by which count. */
public record Advice(Threshold rule, HeadCount count) {

    /** The number that the rule looked at. */
    public int used() {
        return rule.used(count);
    }

    /** A body with what is said about it. */
    public record Given(Body body, HeadCount count, List<Advice> advice) {}
}
