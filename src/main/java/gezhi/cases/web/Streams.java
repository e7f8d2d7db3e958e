package gezhi.cases.web;

import gezhi.cases.Work;
import gezhi.cases.Worklists;
import gezhi.cases.store.StirReads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.LiveStreams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Pages of work that listen. One query a city every two seconds finds where something happened, whichever server wrote it; only whom that may
 * concern is then counted for, in their own scope, so row security decides what they hear of, and they hear a number.
 */
@Component
class Streams extends LiveStreams<Streams.Listener> {
    private static final int MOST = 2_000;

    /** A transaction may commit after another that began later: what is older than that is not looked for again. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final StirReads stirs;
    private final Worklists worklists;
    private final Clock clock;

    Streams(StirReads stirs, Worklists worklists, Clock clock) {
        super(MOST);
        this.stirs = stirs;
        this.worklists = worklists;
        this.clock = clock;
    }

    record Listener(Scope scope, Work.Kind heap, Instant since) {
        boolean mayBeConcerned(StirReads.Stir stir) {
            return scope.role() == Role.OFFICE_HANDLER
                    ? stir.office() != null && stir.office().equals(scope.office())
                    : scope.covers(stir.division());
        }
    }

    /** A new stream, told at once what it has missed; null when there are too many, and the page asks by itself as before. */
    @Nullable
    SseEmitter open(Scope scope, Work.Kind heap, Instant since, String session) {
        Listener listener = new Listener(scope, heap, since);
        SseEmitter stream = open(listener, session);
        tell(each -> each == listener, this::news);
        return stream;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        Set<String> cities = new HashSet<>();
        listeners().forEach(listener -> cities.add(listener.scope().city()));
        known.keySet().retainAll(cities);
        cities.forEach(this::look);
    }

    private void look(String city) {
        List<StirReads.Stir> found = Scoped.call(
                Scope.system(city), () -> stirs.since(clock.instant().minus(OVERLAP)));
        Set<String> before = known.getOrDefault(city, Set.of());
        Set<String> now = new HashSet<>();
        found.forEach(stir -> now.add(stir.caseId() + " " + stir.seq()));
        List<StirReads.Stir> fresh = found.stream()
                .filter(stir -> !before.contains(stir.caseId() + " " + stir.seq()))
                .toList();
        known.put(city, now);
        if (fresh.isEmpty()) {
            return;
        }
        boolean everybody = found.size() >= StirReads.MANY;
        tell(
                listener -> listener.scope().city().equals(city)
                        && (everybody || fresh.stream().anyMatch(listener::mayBeConcerned)),
                this::news);
    }

    private Optional<SseEventBuilder> news(Listener listener) {
        int count = Scoped.call(listener.scope(), () -> worklists.news(listener.heap(), listener.since()));
        return count == 0
                ? Optional.empty()
                : Optional.of(SseEmitter.event()
                        .name("news")
                        .id(UUID.randomUUID().toString())
                        .data(count));
    }
}
