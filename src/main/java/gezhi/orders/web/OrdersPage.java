package gezhi.orders.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of orders: a desk's, or one's own.
 *
 * @param title message key
 * @param more address of the next page; null when all is shown
 * @param export where the list is taken out as it is shown
 */
record OrdersPage(
        String title,
        boolean desk,
        boolean mayPlace,
        List<Tab> tabs,
        List<Line> lines,
        String empty,
        @Nullable String more,
        String export) {

    record Tab(String name, String href, @Nullable Long count, boolean current) {}

    /** @param places how many of the places are taken, in words */
    record Line(String href, String kind, String when, String place, String places, String placed, Sign status) {}
}
