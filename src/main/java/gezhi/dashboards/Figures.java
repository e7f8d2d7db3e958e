package gezhi.dashboards;

import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.store.FigureStore;
import gezhi.dashboards.store.JournalCounts;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Level;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the journal adds up to. From the city to the community figures come from roll-ups kept in step with the journal, for grids and units
 * from the journal itself; either way a figure is the number of rows that {@link #rows} lists. What may be seen is decided by row security:
 * totals down to communities are public, the rest is for those who work there.
 */
@Service
@Transactional(readOnly = true)
public class Figures {
    private final FigureStore rolledUp;
    private final JournalCounts journal;

    Figures(FigureStore rolledUp, JournalCounts journal) {
        this.rolledUp = rolledUp;
        this.journal = journal;
    }

    /** By month, written as 2026-03-01, in order; months in which nothing happened are missing. */
    public Map<String, Counts> byMonth(Division division, Period period) {
        return isRolledUp(division)
                ? rolledUp.totals(city(), division.code(), period)
                : journal.byMonth(city(), division.code(), period);
    }

    /** By code of the child; children without figures are missing. Divisions closed meanwhile stay in the figures of their time. */
    public Map<String, Counts> byChild(Division division, List<Division> children, Period period) {
        if (children.isEmpty()) {
            return Map.of();
        }
        List<String> codes = children.stream().map(Division::code).toList();
        return isRolledUp(children.getFirst())
                ? rolledUp.byChild(city(), codes, period)
                : journal.byChild(city(), division.code(), codes.getFirst().length(), period);
    }

    /** By code of the category or id of the office. */
    public Map<String, Counts> by(Dimension dimension, Division division, Period period) {
        return isRolledUp(division)
                ? rolledUp.breakdown(city(), division.code(), dimension, period)
                : journal.breakdown(city(), division.code(), dimension, period);
    }

    /**
     * How many cases wait for somebody. From the city to the community it is what came in at any time and has not gone out, cases that were moved
     * while they were open among both; of grids and units the cases that lie there now.
     *
     * @param ever of the division, by month, from the beginning
     */
    public long open(Division division, Map<String, Counts> ever) {
        return isRolledUp(division) ? Counts.total(ever.values()).open() : journal.open(city(), division.code());
    }

    /** The entries of the journal behind a figure, the latest first. */
    public Slice<Entry> rows(Selection selection, String after) {
        return journal.rows(city(), selection, after);
    }

    /** How many entries there are behind a figure, counted from the journal. */
    public long recount(Selection selection) {
        return journal.count(city(), selection);
    }

    private static boolean isRolledUp(Division division) {
        return !division.level().isAtOrBelow(Level.GRID);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
