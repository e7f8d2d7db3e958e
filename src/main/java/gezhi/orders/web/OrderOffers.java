package gezhi.orders.web;

import gezhi.orders.OrderFile;
import gezhi.orders.Suggesting;
import gezhi.orders.Suggestion;
import gezhi.orders.Teams;
import gezhi.orders.loop.Action;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a desk that may ask could ask. */
@Component
class OrderOffers {
    private final Suggesting suggesting;
    private final Teams teams;
    private final OrderSpeech speech;

    OrderOffers(Suggesting suggesting, Teams teams, OrderSpeech speech) {
        this.suggesting = suggesting;
        this.teams = teams;
        this.speech = speech;
    }

    List<Suggestion> suggested(OrderFile file) {
        return mayOffer(file) ? suggesting.list(file.order().id()) : List.of();
    }

    /** None when nobody answers for any. */
    List<Option> teams(OrderFile file) {
        if (!mayOffer(file)) {
            return List.of();
        }
        List<Option> found = teams.listAnswered().stream()
                .map(body -> new Option(body.label(), body.name()))
                .toList();
        return found.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Option("", speech.say("orders.team.none"))), found.stream())
                        .toList();
    }

    private static boolean mayOffer(OrderFile file) {
        return file.buttons().stream().anyMatch(open -> open.kind() == Action.Kind.OFFER);
    }
}
