package gezhi.dashboards.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many of each measure, and by how many cases in hand more came here from elsewhere than went. */
public final class Counts {
    private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    private long moved;

    /** All of them together. */
    public static Counts total(Collection<Counts> parts) {
        Counts total = new Counts();
        parts.forEach(part -> {
            part.counts.forEach(total::add);
            total.move(part.moved);
        });
        return total;
    }

    public void add(Measure measure, long number) {
        if (number != 0) {
            counts.merge(measure, number, Long::sum);
        }
    }

    /** @param net below 0 when more went than came */
    public void move(long net) {
        moved += net;
    }

    public long of(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    public long sum(Collection<Measure> measures) {
        return measures.stream().mapToLong(this::of).sum();
    }

    /** Cases received or come from elsewhere and neither refused, void, merged nor completed, or begun again since; when counted from the beginning. */
    public long open() {
        return of(Measure.RECEIVED)
                + of(Measure.REOPENED)
                + of(Measure.SEPARATED)
                - of(Measure.REFUSED)
                - of(Measure.VOIDED)
                - of(Measure.MERGED)
                - of(Measure.COMPLETED)
                + moved;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && counts.equals(that.counts) && moved == that.moved;
    }

    @Override
    public int hashCode() {
        return 31 * counts.hashCode() + Long.hashCode(moved);
    }

    @Override
    public String toString() {
        return counts + ", moved " + moved;
    }
}
