package gezhi.notices;

import gezhi.notices.RoutingOutcome.Changed;
import gezhi.notices.RoutingOutcome.Reason;
import gezhi.notices.RoutingOutcome.Refused;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Topic;
import gezhi.notices.model.Words;
import gezhi.notices.rules.NoticeRulebooks;
import gezhi.notices.rules.NoticeRules;
import gezhi.notices.store.NoticeRuleStore;
import gezhi.notices.store.NoticeRuleStore.Said;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator says who is told of what, by which way and in which words; the auditor looks on. Nothing is overwritten: a rule ends on a
 * day and another begins.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Routing {
    private static final String READERS = "hasAnyRole('ADMINISTRATOR', 'AUDITOR')";

    private final NoticeRuleStore store;
    private final NoticeRulebooks books;
    private final Clock clock;

    Routing(NoticeRuleStore store, NoticeRulebooks books, Clock clock) {
        this.store = store;
        this.books = books;
        this.clock = clock;
    }

    /** What can be told of, as {@link Topic} names it. */
    public static List<String> events() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.events().stream())
                .toList();
    }

    /** What can have words of its own: all of these, and those for whatever else happens to a topic. */
    public static List<String> spoken() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.concat(Stream.of(topic.any()), topic.events().stream()))
                .toList();
    }

    /** Those of today and of days to come, in order of event. */
    @PreAuthorize(READERS)
    public List<Route> routes() {
        return store.routes(today());
    }

    /** From memory; a minute old at most. */
    @PreAuthorize(READERS)
    public NoticeRules rules() {
        return books.current();
    }

    /** @param from today or later; from then on */
    public RoutingOutcome add(
            Audience audience, String event, Channel channel, boolean urgent, @Nullable LocalDate from) {
        if (!events().contains(event)) {
            return new Refused(Reason.NO_SUCH_EVENT);
        }
        if (!audience.hears(event) || !audience.isReachedBy(channel)) {
            return new Refused(Reason.NO_SUCH_AUDIENCE);
        }
        if (from == null || from.isBefore(today())) {
            return new Refused(Reason.DATE_PAST);
        }
        boolean there = routes().stream()
                .anyMatch(route ->
                        route.isLike(audience, event, channel) && (route.to() == null || from.isBefore(route.to())));
        Route route = new Route(Ids.next(), audience, event, channel, urgent, from, null);
        return done(there || !store.addRoutes(List.of(route)) ? Optional.of(Reason.ALREADY_ROUTED) : Optional.empty());
    }

    /** From today on nobody is told by it. */
    public RoutingOutcome end(UUID route) {
        return done(store.endRoute(route, today()) ? Optional.empty() : Optional.of(Reason.NO_SUCH_ROUTE));
    }

    /** From today on these words; a place in them that nobody may fill is refused, so that no name or contact can slip in. */
    public RoutingOutcome say(NoticeRules.Key key, Words words) {
        if (!spoken().contains(key.event())) {
            return new Refused(Reason.NO_SUCH_EVENT);
        }
        if (words.title().isBlank() || words.title().length() > Words.LONGEST_TITLE) {
            return new Refused(Reason.BAD_TITLE);
        }
        if (words.text().isBlank() || words.text().length() > Words.LONGEST_TEXT) {
            return new Refused(Reason.BAD_TEXT);
        }
        if (!words.unknown().isEmpty()) {
            return new Refused(Reason.UNKNOWN_PLACE);
        }
        store.setWords(new Said(key, words), today());
        return done(Optional.empty());
    }

    /** From today on; hours that end when they begin are none. */
    public RoutingOutcome setQuiet(@Nullable QuietHours quiet) {
        if (quiet == null) {
            return new Refused(Reason.BAD_HOURS);
        }
        store.setQuiet(quiet, today());
        return done(Optional.empty());
    }

    private RoutingOutcome done(Optional<Reason> refused) {
        books.changed(Scoped.current().city());
        return refused.<RoutingOutcome>map(Refused::new).orElseGet(Changed::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
