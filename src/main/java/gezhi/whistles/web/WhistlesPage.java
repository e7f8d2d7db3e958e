package gezhi.whistles.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of whistles.
 *
 * @param more address of the next page; null when all is shown
 * @param blow address of the form of a new one; null for those who blow none
 * @param export where the list is taken out as it is shown
 * @param mayRead true for those who read the rates
 */
record WhistlesPage(
        List<Tab> tabs,
        List<Line> lines,
        String empty,
        @Nullable String more,
        @Nullable String blow,
        String export,
        boolean mayRead) {

    record Tab(String name, String href, @Nullable Long count, boolean current) {}

    /** @param status what is waited for, as shape and word */
    record Line(
            String href,
            String situation,
            String words,
            String place,
            String address,
            String blown,
            String desk,
            Sign status,
            List<Called> offices) {}

    record Called(String name, Sign sign) {}

    /** @param tone green, amber, red or grey */
    record Sign(String tone, String word) {}
}
