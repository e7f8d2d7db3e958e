package gezhi.cases.web;

import gezhi.cases.Work;
import gezhi.cases.Worklists;
import gezhi.cases.store.StirReads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that listen. One query a city every two seconds finds where something happened, whichever server wrote it; only whom that may concern
 * is then counted for, in their own scope, so row security decides what they hear of, and they hear a number. No listener holds a connection
 * to the database. A stream ends with its session, and after {@link #LASTS} in any case: the browser comes back through the doors.
 */
@Component
class Streams implements SmartLifecycle {
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final int MOST = 2_000;
    private static final int BEATS = 10;

    /** A transaction may commit after another that began later: what is older than that is not looked for again. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private final Map<SseEmitter, Listener> listeners = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final StirReads stirs;
    private final Worklists worklists;
    private final Clock clock;
    private volatile boolean running;
    private int beat;

    Streams(StirReads stirs, Worklists worklists, Clock clock) {
        this.stirs = stirs;
        this.worklists = worklists;
        this.clock = clock;
    }

    private record Listener(Scope scope, Work.Kind heap, Instant since, String session) {
        boolean mayBeConcerned(StirReads.Stir stir) {
            return scope.role() == Role.OFFICE_HANDLER
                    ? stir.office() != null && stir.office().equals(scope.office())
                    : scope.covers(stir.division());
        }
    }

    /** A new stream, told at once what it has missed; null when there are too many, and the page asks by itself as before. */
    @Nullable
    SseEmitter open(Scope scope, Work.Kind heap, Instant since, String session) {
        if (listeners.size() >= MOST || !running) {
            return null;
        }
        SseEmitter emitter = new SseEmitter(LASTS.toMillis());
        Listener listener = new Listener(scope, heap, since, session);
        emitter.onCompletion(() -> listeners.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> listeners.remove(emitter));
        listeners.put(emitter, listener);
        senders.submit(() -> tell(emitter, listener));
        return emitter;
    }

    /** Ends the streams of somebody who has signed out. */
    void end(String session) {
        listeners.forEach((emitter, listener) -> {
            if (listener.session().equals(session)) {
                listeners.remove(emitter);
                emitter.complete();
            }
        });
    }

    int size() {
        return listeners.size();
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        Set<String> cities = new HashSet<>();
        listeners.values().forEach(listener -> cities.add(listener.scope().city()));
        known.keySet().retainAll(cities);
        cities.forEach(this::look);
        if (++beat % BEATS == 0) {
            listeners
                    .keySet()
                    .forEach(emitter -> senders.submit(
                            () -> send(emitter, SseEmitter.event().comment(""))));
        }
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
        listeners.forEach((emitter, listener) -> {
            if (listener.scope().city().equals(city)
                    && (everybody || fresh.stream().anyMatch(listener::mayBeConcerned))) {
                senders.submit(() -> tell(emitter, listener));
            }
        });
    }

    private void tell(SseEmitter emitter, Listener listener) {
        int count = Scoped.call(listener.scope(), () -> worklists.news(listener.heap(), listener.since()));
        if (count > 0) {
            send(
                    emitter,
                    SseEmitter.event()
                            .name("news")
                            .id(UUID.randomUUID().toString())
                            .data(count));
        }
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(emitter);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for the last requests, which these would be. */
    @Override
    public void stop() {
        running = false;
        listeners.keySet().forEach(SseEmitter::complete);
        listeners.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
