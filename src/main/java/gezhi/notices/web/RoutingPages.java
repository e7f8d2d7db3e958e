package gezhi.notices.web;

import gezhi.notices.Phrasing;
import gezhi.notices.Routing;
import gezhi.notices.RoutingOutcome;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Topic;
import gezhi.notices.send.Couriers;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page of routes together; the table prints itself from the rules. */
@Component
class RoutingPages {
    private final Routing routing;
    private final Phrasing phrasing;
    private final Couriers couriers;
    private final MessageSource messages;
    private final Clock clock;

    RoutingPages(Routing routing, Phrasing phrasing, Couriers couriers, MessageSource messages, Clock clock) {
        this.routing = routing;
        this.phrasing = phrasing;
        this.couriers = couriers;
        this.messages = messages;
        this.clock = clock;
    }

    RoutingForm fresh() {
        return RoutingForm.fresh(today());
    }

    RoutingPage page(RoutingForm form, FormErrors errors, FormErrors quietErrors) {
        QuietHours quiet = routing.rules().quiet();
        return new RoutingPage(
                rows(),
                mayChange(),
                form,
                Routing.events().stream()
                        .map(event -> new Option(event, event(event)))
                        .toList(),
                Arrays.stream(Audience.values())
                        .map(audience -> new Option(audience.name(), say("notices.audience." + audience)))
                        .toList(),
                Channel.toPeople().stream()
                        .map(channel -> new Option(channel.name(), say("notices.channel." + channel)))
                        .toList(),
                quiet.from().toString(),
                quiet.to().toString(),
                Channel.withAddress().stream()
                        .filter(channel -> !couriers.isOpen(channel))
                        .map(channel -> say("notices.channel." + channel))
                        .toList(),
                errors,
                quietErrors);
    }

    FormErrors errors(RoutingOutcome outcome) {
        return outcome instanceof RoutingOutcome.Refused(RoutingOutcome.Reason reason)
                ? FormErrors.of(reason.field(), say("notices.refused." + reason))
                : FormErrors.none();
    }

    String event(String event) {
        Topic topic = Topic.of(event);
        String named = event.equals(topic.any()) ? say("notices.event.ANY") : phrasing.event(event, locale());
        return topic == Topic.CASE
                ? named
                : messages.getMessage(
                        "notices.event.of", new Object[] {say("notices.topic." + topic), named}, locale());
    }

    String say(String key) {
        return messages.getMessage(key, null, locale());
    }

    static boolean mayChange() {
        return Scoped.current().role() == Role.ADMINISTRATOR;
    }

    /** In the order in which a case meets the events; a line for each audience. */
    private List<RoutingPage.Row> rows() {
        List<Route> routes = routing.routes();
        List<RoutingPage.Row> rows = new ArrayList<>();
        for (String event : Routing.events()) {
            boolean first = true;
            for (Audience audience : Audience.values()) {
                List<RoutingPage.Way> ways = routes.stream()
                        .filter(route -> route.event().equals(event) && route.audience() == audience)
                        .sorted(Comparator.comparing(Route::channel))
                        .map(this::way)
                        .toList();
                if (!ways.isEmpty()) {
                    rows.add(new RoutingPage.Row(event(event), say("notices.audience." + audience), first, ways));
                    first = false;
                }
            }
        }
        return rows;
    }

    private RoutingPage.Way way(Route route) {
        return new RoutingPage.Way(
                route.id().toString(),
                say("notices.channel." + route.channel()),
                route.urgent() || route.channel() == Channel.IN_APP,
                route.from().isAfter(today()) ? route.from().toString() : "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
