package gezhi.dashboards.web;

import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Measure;
import gezhi.dashboards.model.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of figures.
 *
 * @param href where the line's name leads, or null when it leads nowhere
 */
record Line(String name, @Nullable String href, List<Cell> cells) {
    /** What a table of figures shows, in this order; rates follow. */
    static final List<Measure> MEASURES = List.of(
            Measure.RECEIVED,
            Measure.FILED,
            Measure.DISPATCHED,
            Measure.GIVEN_BACK,
            Measure.HANDLED,
            Measure.IN_TIME,
            Measure.OVERDUE,
            Measure.VERIFIED,
            Measure.REWORKED,
            Measure.COMPLETED);

    static final List<Rate> RATES = List.of(Rate.COMPLETION, Rate.IN_TIME, Rate.SATISFACTION);

    /** Message keys of the heads of the columns. */
    static final List<String> HEADS = Stream.concat(
                    MEASURES.stream().map(Measure::messageKey), RATES.stream().map(Rate::messageKey))
            .toList();

    /**
     * A number and the rows it stands for.
     *
     * @param number what is counted, as files have it; null for rates and where nothing is counted
     * @param href null for rates and for numbers whose rows the reader may not see
     */
    record Cell(
            String key,
            @Nullable Long number,
            String text,
            @Nullable String href) {}

    /** Without the measures that this kind of line has none of. */
    Line without(Set<Measure> notCounted) {
        Set<String> keys = notCounted.stream().map(Measure::messageKey).collect(Collectors.toSet());
        return new Line(
                name,
                href,
                cells.stream()
                        .map(cell -> keys.contains(cell.key()) ? new Cell(cell.key(), null, Numbers.NONE, null) : cell)
                        .toList());
    }

    /** @param rows address of the rows behind the line's figures but for the measure, or null when the reader may not see them */
    static Line of(String name, @Nullable String href, Counts counts, @Nullable String rows) {
        List<Cell> cells = new ArrayList<>();
        for (Measure measure : MEASURES) {
            long number = counts.of(measure);
            String to = rows == null || number == 0 ? null : rows + "&measure=" + measure;
            cells.add(new Cell(measure.messageKey(), number, Numbers.whole(number), to));
        }
        for (Rate rate : RATES) {
            cells.add(new Cell(rate.messageKey(), null, Numbers.percent(rate.of(counts)), null));
        }
        return new Line(name, href, cells);
    }
}
