package gezhi.exchange.cases;

import gezhi.exchange.Outcome.Figure;
import java.util.List;

/** What became of the rows. */
final class Tally {
    private int rows;
    private int written;
    private int known;
    private int repeated;
    private int outside;
    private int unplaced;

    void row() {
        rows++;
    }

    void repeated() {
        repeated++;
    }

    /** @param there those that an earlier import had brought */
    void written(int fresh, int there) {
        written += fresh;
        known += there;
    }

    void outside() {
        outside++;
    }

    void unplaced() {
        unplaced++;
    }

    int rows() {
        return rows;
    }

    List<Figure> figures(int rejected, int categories, int offices) {
        return List.of(
                new Figure("exchange.figure.rows", rows),
                new Figure("exchange.figure.written", written),
                new Figure("exchange.figure.known", known),
                new Figure("exchange.figure.repeated", repeated),
                new Figure("exchange.figure.rejected", rejected),
                new Figure("exchange.figure.outside", outside),
                new Figure("exchange.figure.unplaced", unplaced),
                new Figure("exchange.figure.categories", categories),
                new Figure("exchange.figure.offices", offices));
    }
}
