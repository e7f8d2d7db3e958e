package gezhi.notices;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Fact;
import gezhi.notices.rules.LoadingNotices;
import gezhi.notices.rules.NoticeRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Holds what happened against the routes of the city at hand and hands it to every way. */
@Component
class ByRoute {
    /** What lies further back is history and no news: a server was down for long, or the demonstration tells of the past. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final LoadingNotices rules;
    private final List<Way> ways;
    private final Clock clock;

    ByRoute(LoadingNotices rules, List<Way> ways, Clock clock) {
        this.rules = rules;
        this.ways = ways;
        this.clock = clock;
    }

    /** @param persons who an audience is, without who did it */
    record Happened(Fact fact, Function<Audience, Set<UUID>> persons) {}

    boolean isNews(Instant at) {
        return at.isAfter(clock.instant().minus(NEWS));
    }

    /** Of the day before that one. */
    Instant lastMinute(LocalDate after) {
        return after.atStartOfDay(clock.getZone()).minusMinutes(1).toInstant();
    }

    void tell(List<Happened> all) {
        NoticeRules now = rules.current();
        List<Telling> tellings = all.stream()
                .flatMap(each -> now.routes(each.fact().event()).stream()
                        .map(route ->
                                new Telling(each.fact(), route, each.persons().apply(route.audience()))))
                .toList();
        List<Fact> facts = all.stream().map(Happened::fact).toList();
        ways.forEach(way -> way.take(facts, tellings));
    }
}
