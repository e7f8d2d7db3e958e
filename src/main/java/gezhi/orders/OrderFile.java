package gezhi.orders;

import gezhi.orders.loop.Loop;
import gezhi.orders.loop.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of an order shows.
 *
 * @param served null for those whom it does not concern
 * @param journal oldest first, as far as the reader may know
 * @param buttons the deeds this person may do now
 */
public record OrderFile(
        OrderRow row, Order order, @Nullable Served served, List<OrderEntry> journal, List<Loop.Open> buttons) {
    public OrderFile {
        journal = List.copyOf(journal);
        buttons = List.copyOf(buttons);
    }
}
