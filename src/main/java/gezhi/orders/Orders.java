package gezhi.orders;

import gezhi.orders.loop.Action;
import gezhi.orders.loop.Aide;
import gezhi.orders.loop.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What can be done about orders. Every call acts for the scope at hand: what it may see decides whether an order exists, the table of the loop
 * decides whether it may do the deed. A request id sent again changes nothing and gets the outcome of the first time.
 */
@Service
public class Orders {
    private static final int TRIES = 3;

    private final Placing placing;
    private final Advancing advancing;
    private final Participants participants;
    private final Teams teams;

    Orders(Placing placing, Advancing advancing, Participants participants, Teams teams) {
        this.placing = placing;
        this.advancing = advancing;
        this.participants = participants;
        this.teams = teams;
    }

    public OrderOutcome place(NewOrder draft) {
        return settled(() -> placing.place(draft));
    }

    /**
     * Does a deed.
     *
     * @param seen the version of the part, or of the order where the deed is about no part, that the person looked at
     */
    public OrderOutcome act(UUID order, int seen, UUID requestId, Action action) {
        return settled(() -> advancing.act(order, seen, requestId, action));
    }

    /**
     * The desk asks volunteers of its register, and a unit or team for so many places.
     *
     * @param body label of a standing body; empty for none
     * @param places 1 and more where a body is named
     * @param words what they are told of it
     */
    public OrderOutcome offer(
            UUID order, UUID requestId, List<UUID> volunteers, String body, int places, String words) {
        Optional<List<Aide>> named = teams.find(body, places);
        List<Aide> asked = volunteers.stream()
                .distinct()
                .map(participants::find)
                .flatMap(Optional::stream)
                .toList();
        boolean unknown = asked.size() < volunteers.stream().distinct().count();
        if (named.isEmpty() || unknown) {
            return new OrderOutcome.Refused(new Refusal.NobodyToAsk());
        }
        List<Aide> all = java.util.stream.Stream.concat(asked.stream(), named.get().stream())
                .toList();
        return act(order, 0, requestId, new Action.Offer(all, words));
    }

    /** A volunteer takes a place of an open order. */
    public OrderOutcome claim(UUID order, UUID requestId, String words) {
        return participants
                .me()
                .map(me -> act(order, 0, requestId, new Action.Claim(me, words)))
                .orElseGet(() -> new OrderOutcome.Refused(new Refusal.MayNotClaim()));
    }

    /** Who is asked accepts; for a volunteer without an account the desk notes it. */
    public OrderOutcome accept(UUID order, int seen, UUID requestId, UUID part, String words) {
        Optional<Aide> helper = teams.answering(order, part);
        return helper.map(who -> act(order, seen, requestId, new Action.Accept(part, who, words)))
                .orElseGet(() -> new OrderOutcome.Refused(new Refusal.NotYourPart()));
    }

    /** A twin of the request may have been written first: the next look tells. */
    private static OrderOutcome settled(Supplier<OrderOutcome> deed) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return deed.get();
            } catch (DuplicateKeyException twin) {
                // Looked at again.
            }
        }
        throw new IllegalStateException("An order cannot be brought to rest");
    }
}
