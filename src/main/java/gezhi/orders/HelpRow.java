package gezhi.orders;

import gezhi.orders.loop.Step;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as a volunteer's page shows it.
 *
 * @param part null for a place that may be claimed
 * @param step of the part; null for a place that may be claimed
 * @param version of the part
 * @param body name of the unit or team that is asked; empty when the volunteer is asked alone
 */
public record HelpRow(
        OrderRow order, @Nullable UUID part, @Nullable Step step, int version, String body) {}
