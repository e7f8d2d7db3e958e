package gezhi.cases;

import gezhi.cases.loop.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null and empty mean all of the person's own: of their part of the city, of their office, or their reports.
 *
 * @param division only this subtree
 * @param category only this part of the tree of categories
 * @param office only what this office has or had last
 * @param text in number, words or address
 * @param from received on this day or later, in the city's time zone
 * @param to received on this day or before
 */
public record CaseFilter(
        List<Step> steps,
        String division,
        String category,
        @Nullable UUID office,
        Clock clock,
        Placed placed,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** How a case stands with its deadline, and what waits for an answer. */
    public enum Clock {
        ANY,
        /** Running, four fifths used, not broken. */
        YELLOW,
        /** Running and broken. */
        RED,
        /** Fed back, and too late. */
        LATE,
        /** It takes too long, and the reader's own desk was told last; for an office, any desk. */
        ESCALATED,
        /** Something was asked and not answered. */
        ASKED,
        /** It seems to be the return of one that was settled. */
        RECURRING
    }

    public enum Placed {
        ANY,
        /** With a position. */
        YES,
        /** Kept although nobody could tell where. */
        NO
    }

    /** Everything. */
    public static final CaseFilter ALL = new CaseFilter(List.of(), "", "", null, Clock.ANY, Placed.ANY, "", null, null);

    public CaseFilter {
        steps = List.copyOf(steps);
    }

    public CaseFilter steps(Step... only) {
        return new CaseFilter(List.of(only), division, category, office, clock, placed, text, from, to);
    }

    public CaseFilter division(String only) {
        return new CaseFilter(steps, only, category, office, clock, placed, text, from, to);
    }

    public CaseFilter category(String only) {
        return new CaseFilter(steps, division, only, office, clock, placed, text, from, to);
    }

    public CaseFilter office(@Nullable UUID only) {
        return new CaseFilter(steps, division, category, only, clock, placed, text, from, to);
    }

    public CaseFilter clock(Clock only) {
        return new CaseFilter(steps, division, category, office, only, placed, text, from, to);
    }

    public CaseFilter text(String only) {
        return new CaseFilter(steps, division, category, office, clock, placed, only, from, to);
    }

    public CaseFilter received(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CaseFilter(steps, division, category, office, clock, placed, text, first, last);
    }
}
