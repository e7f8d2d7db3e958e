package gezhi.notices.model;

import gezhi.cases.loop.Action;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What people are told of. What happens to it is named as its journal names it, behind a word that says what it is. */
public enum Topic {
    CASE("", Arrays.stream(Action.Kind.values()).map(Enum::name).toList(), "/cases/%s"),
    WHISTLE(
            "WHISTLE_",
            Arrays.stream(gezhi.whistles.loop.Action.Kind.values())
                    .map(Enum::name)
                    .toList(),
            "/whistles/%s"),
    CALLOUT("CALLOUT_", List.of("START", "END"), "/callouts/%s/answer"),
    ORDER(
            "ORDER_",
            Arrays.stream(gezhi.orders.loop.Action.Kind.values())
                    .map(Enum::name)
                    .toList(),
            "/orders/%s"),
    ACTIVITY(
            "ACTIVITY_",
            Arrays.stream(gezhi.activities.loop.Action.Kind.values())
                    .map(Enum::name)
                    .toList(),
            "/activities/at/%s"),
    /** The subject is the organization. */
    MEETING("MEETING_", List.of("REMIND"), "/meetings/of/%s"),
    /** The subject is the term of office. */
    TERM("TERM_", List.of("REMIND", "ASK", "GRANT", "REFUSE"), "/terms/%s");

    private final String prefix;
    private final List<String> events;
    private final String page;

    Topic(String prefix, List<String> deeds, String page) {
        this.prefix = prefix;
        this.events = deeds.stream().map(prefix::concat).toList();
        this.page = page;
    }

    public static Topic of(String event) {
        return Arrays.stream(values())
                .filter(topic -> topic != CASE && event.startsWith(topic.prefix))
                .findFirst()
                .orElse(CASE);
    }

    /** In the order in which it meets them. */
    public List<String> events() {
        return events;
    }

    /** The name of the deed in the journal of the topic. */
    public String deed(String event) {
        return event.substring(prefix.length());
    }

    /** The event of a deed. */
    public String event(String deed) {
        return prefix + deed;
    }

    /** Stands for the events of the topic that have no words of their own. */
    public String any() {
        return prefix + "ANY";
    }

    /** The path of the page on which whoever is told goes on. */
    public String page(UUID id) {
        return page.formatted(id);
    }
}
