package gezhi.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of activities.
 *
 * @param place whose they are
 * @param desk may announce
 * @param volunteers may sign up, and have a calendar of their own
 * @param more address of the next page; null when all is shown
 * @param export where the list is taken out; empty for who has no account
 * @param calendar address of the calendar of the place
 */
record ActivitiesPage(
        String title,
        String place,
        boolean desk,
        boolean signedIn,
        boolean volunteers,
        List<Tab> tabs,
        List<Line> lines,
        String empty,
        @Nullable String more,
        String export,
        String calendar) {
    record Tab(String name, String href, boolean current) {}

    /** @param mine how the reader stands in it; null for who has not signed up */
    record Line(
            String href,
            String title,
            String when,
            String place,
            String audience,
            String skill,
            Sign sign,
            @Nullable Sign mine) {}
}
