package gezhi.orders.web;

import gezhi.orders.OrderOutcome;
import gezhi.orders.Orders;
import gezhi.orders.loop.Action;
import gezhi.platform.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog of the page sends, or a tap of the volunteer's page.
 *
 * @param part null for the order
 * @param hours and minutes that were given
 * @param volunteer those whom the desk asks
 * @param team label of a unit or team that it asks
 * @param places for how many of it
 */
record OrderDeedForm(
        UUID requestId,
        int version,
        @Nullable UUID part,
        String words,
        @Nullable Integer hours,
        @Nullable Integer minutes,
        @Nullable Integer rating,
        List<UUID> volunteer,
        String team,
        @Nullable Integer places) {
    private static final int MINUTES = 60;
    private static final int MOST = 24;

    OrderDeedForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        words = Typed.stripped(words);
        volunteer = volunteer == null
                ? List.of()
                : volunteer.stream().filter(Objects::nonNull).toList();
        team = Typed.stripped(team);
    }

    static OrderDeedForm fresh() {
        return new OrderDeedForm(UUID.randomUUID(), 0, null, "", 1, 0, null, List.of(), "", 1);
    }

    /** Does it; empty when {@code kind} is none of a person's, or it is not said about which part. */
    Optional<OrderOutcome> send(Orders orders, UUID order, Action.Kind kind) {
        return switch (kind) {
            case OFFER ->
                Optional.of(orders.offer(order, requestId, volunteer, team, places == null ? 1 : places, words));
            case CLAIM -> Optional.of(orders.claim(order, requestId, words));
            case OPEN, CLOSE, WITHDRAW, REFUSE, CANCEL, COMMENT ->
                Optional.of(orders.act(order, version, requestId, new Action.OfOrder(kind, words)));
            case PLACE, WARN, EXPIRE -> Optional.empty();
            default -> Optional.ofNullable(part).map(about -> send(orders, order, kind, about));
        };
    }

    private OrderOutcome send(Orders orders, UUID order, Action.Kind kind, UUID about) {
        return switch (kind) {
            case ACCEPT -> orders.accept(order, version, requestId, about, words);
            case DONE -> orders.act(order, version, requestId, new Action.Done(about, given(), words));
            case RATE ->
                orders.act(order, version, requestId, new Action.Rate(about, rating == null ? 0 : rating, words));
            default -> orders.act(order, version, requestId, new Action.OfPart(kind, about, words));
        };
    }

    private int given() {
        int h = hours == null ? 0 : hours;
        int m = minutes == null ? 0 : minutes;
        return h < 0 || m < 0 || h > MOST || m > MOST * MINUTES ? 0 : h * MINUTES + m;
    }
}
