/**
 * 三单制: residents order services (点单), the desk of the community dispatches them to volunteers, units or teams or opens them for claiming
 * (派单), helpers accept and say what they gave (接单); the one served or the organizer confirms, never the helper.
 *
 * <p>Owns the schema {@code orders}: kinds of services and numbers as dated data, orders, for whom they are (kept apart, for it is not everybody's
 * business), the parts of the helpers, who answers for a unit or team, the journal, and for a day at most what a desk had
 * assigned together. Publishes {@code v_orders} and {@code v_parts} to join, and
 * {@link gezhi.orders.OrderMoved} within the transaction that wrote the entry. Minutes are booked by {@code gezhi.volunteering.ServiceRecords}
 * and by nobody else. Refuses whatever the one table of {@code orders.loop} does not allow, as values.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "organizations",
            "people",
            "bodies",
            "cases",
            "cases :: loop",
            "ledger",
            "volunteering"
        })
@NullMarked
package gezhi.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
