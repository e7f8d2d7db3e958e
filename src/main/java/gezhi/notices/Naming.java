package gezhi.notices;

import gezhi.cases.Categories;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Topic;
import gezhi.orders.OrderRules;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.whistles.Situations;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What things are called in a language: what happened, of what kind it is, how it stands, where. */
@Component
class Naming {
    private final Categories categories;
    private final Situations situations;
    private final OrderRules orders;
    private final Divisions divisions;
    private final MessageSource messages;

    Naming(
            Categories categories,
            Situations situations,
            OrderRules orders,
            Divisions divisions,
            MessageSource messages) {
        this.categories = categories;
        this.situations = situations;
        this.orders = orders;
        this.divisions = divisions;
        this.messages = messages;
    }

    String event(String event, Locale locale) {
        Topic topic = Topic.of(event);
        String prefix = switch (topic) {
            case CASE -> "cases.action.";
            case WHISTLE -> "whistles.action.";
            case CALLOUT -> "notices.callout.";
            case ORDER -> "orders.action.";
            case ACTIVITY -> "activities.action.";
            case MEETING -> "meetings.event.";
            case TERM -> "meetings.term.deed.";
        };
        return named(prefix, topic.deed(event), locale);
    }

    String step(Fact fact, Locale locale) {
        return switch (fact.topic()) {
            case CASE -> named("cases.step.", fact.step(), locale);
            case WHISTLE -> named("whistles.step.", fact.step(), locale);
            case CALLOUT, MEETING, TERM -> "";
            case ORDER -> named("orders.step.", fact.step(), locale);
            case ACTIVITY -> named("activities.step.", fact.step(), locale);
        };
    }

    /** Of a case its category, of a whistle its situation, of an order the service, of an activity what it is called, of a meeting its kind. */
    String kind(Fact fact, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (fact.topic()) {
            case CASE ->
                categories
                        .findEver(fact.category())
                        .map(found -> found.name(english))
                        .orElse(fact.category());
            case WHISTLE ->
                situations
                        .findEver(fact.category())
                        .map(found -> found.name(english))
                        .orElse(fact.category());
            case CALLOUT -> messages.getMessage("notices.topic.CALLOUT", null, locale);
            case ORDER ->
                orders.findEver(fact.category())
                        .map(found -> found.name(english))
                        .orElse(fact.category());
            case ACTIVITY -> fact.category();
            case MEETING -> named("meetings.kind.", fact.category(), locale);
            case TERM -> messages.getMessage("notices.topic.TERM", null, locale);
        };
    }

    /** As {@link #kind}, for what leaves the program: a category that is private is not named. */
    String openKind(Fact fact, Locale locale) {
        boolean open = fact.topic() != Topic.CASE
                || categories.privacy(fact.category()).listed();
        return open ? kind(fact, locale) : messages.getMessage("notices.private", null, locale);
    }

    /** Where to; nothing of a case. */
    String place(Fact fact) {
        return fact.topic() == Topic.CASE
                ? ""
                : divisions.find(fact.place()).map(Division::name).orElse("");
    }

    private String named(String prefix, String name, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(prefix + name, null, name, locale), name);
    }
}
