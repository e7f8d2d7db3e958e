package gezhi.dashboards.model;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * One count over another, in the same period and place. Both count what was done in the period, so a month that completes cases of the
 * month before may show more than 100 %.
 */
public enum Rate {
    /** 办结率: of the cases filed. Putian's published 96.3 % is 60,100 of 62,400. */
    COMPLETION(Set.of(Measure.COMPLETED), Set.of(Measure.FILED)),
    /** 按期处置率. */
    IN_TIME(Set.of(Measure.IN_TIME), Set.of(Measure.HANDLED)),
    /** 满意率. */
    SATISFACTION(Set.of(Measure.SATISFIED), Set.of(Measure.EVALUATED)),
    /** 返工率: of the results verified. */
    REWORK(Set.of(Measure.REWORKED), Set.of(Measure.VERIFIED)),
    /** 退回率. */
    GIVEN_BACK(Set.of(Measure.GIVEN_BACK), Set.of(Measure.DISPATCHED));

    private final Set<Measure> numerator;
    private final Set<Measure> denominator;

    Rate(Set<Measure> numerator, Set<Measure> denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public Set<Measure> numerator() {
        return numerator;
    }

    public Set<Measure> denominator() {
        return denominator;
    }

    public String messageKey() {
        return "rate." + name();
    }

    /** The rate as a fraction, or empty when there is nothing to divide by. */
    public OptionalDouble of(Counts counts) {
        long whole = counts.sum(denominator);
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) counts.sum(numerator) / whole);
    }
}
