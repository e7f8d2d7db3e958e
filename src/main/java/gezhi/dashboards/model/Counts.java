package gezhi.dashboards.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many of each measure. */
public final class Counts {
    private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);

    /** All of them together. */
    public static Counts total(Collection<Counts> parts) {
        Counts total = new Counts();
        parts.forEach(part -> part.counts.forEach(total::add));
        return total;
    }

    public void add(Measure measure, long number) {
        if (number != 0) {
            counts.merge(measure, number, Long::sum);
        }
    }

    public long of(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    public long sum(Collection<Measure> measures) {
        return measures.stream().mapToLong(this::of).sum();
    }

    /** Cases received and neither refused, void, merged nor completed, or begun again since; when counted from the beginning. */
    public long open() {
        return of(Measure.RECEIVED)
                + of(Measure.REOPENED)
                + of(Measure.SEPARATED)
                - of(Measure.REFUSED)
                - of(Measure.VOIDED)
                - of(Measure.MERGED)
                - of(Measure.COMPLETED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
