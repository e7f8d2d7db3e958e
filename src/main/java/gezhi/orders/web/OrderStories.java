package gezhi.orders.web;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.orders.OrderEntry;
import gezhi.orders.OrderFile;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Part;
import gezhi.people.People;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened to an order, told to the reader; the newest first. */
@Component
class OrderStories {
    private final OrderSpeech speech;
    private final People people;
    private final AmountWords amounts;

    OrderStories(OrderSpeech speech, People people, AmountWords amounts) {
        this.speech = speech;
        this.people = people;
        this.amounts = amounts;
    }

    List<OrderPage.Moment> of(OrderFile file) {
        Map<UUID, String> names =
                people.names(file.journal().stream().map(OrderEntry::actor).toList());
        return file.journal().stream()
                .map(entry -> new OrderPage.Moment(
                        speech.minute(entry.at()),
                        entry.at().toString(),
                        what(entry, file),
                        who(entry, names),
                        entry.words(),
                        tone(entry.action())))
                .toList()
                .reversed();
    }

    private String what(OrderEntry entry, OrderFile file) {
        String name = file.order()
                .find(entry.part())
                .map(Part::helper)
                .map(helper -> helper.name().isEmpty() ? helper.bodyName() : helper.name())
                .orElse("");
        String minutes = entry.minutes() == null ? "" : amounts.of(Book.HOURS, entry.minutes());
        return speech.say(
                "orders.story." + entry.action(), name, minutes, Objects.requireNonNullElse(entry.stars(), 0));
    }

    /** Who audits sees what was done by whom in office, and of residents that they are residents. */
    private String who(OrderEntry entry, Map<UUID, String> names) {
        String role = speech.say(entry.role().messageKey());
        boolean hidden = entry.role() == Role.RESIDENT && Scoped.current().role() == Role.AUDITOR;
        UUID actor = hidden ? null : entry.actor();
        String name = actor == null ? "" : names.getOrDefault(actor, "");
        return name.isEmpty() ? role : name + " · " + role;
    }

    private static String tone(Action.Kind kind) {
        return switch (kind) {
            case MISS, EXPIRE -> "red";
            case WARN, DISPUTE, BACK_OUT, DECLINE -> "amber";
            case CONFIRM, RATE, CLOSE -> "green";
            case COMMENT, TAKE_BACK, WITHDRAW, CANCEL, REFUSE -> "grey";
            default -> "blue";
        };
    }
}
