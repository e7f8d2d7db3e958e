package gezhi.callouts;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that watch the answers come in. One query a call every two seconds, whichever server took the answer; what travels is that something has
 * changed. A stream ends with its session, and after {@link #LASTS} in any case: the browser comes back through the doors.
 */
@Component
class CallOutStreams implements SmartLifecycle, HttpSessionListener {
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int MOST = 500;
    private static final int BEATS = 10;

    private final Map<SseEmitter, Watcher> watchers = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final CallOutStore store;
    private final TransactionOperations transactions;
    private volatile boolean running;
    private int beat;

    CallOutStreams(CallOutStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    private static final class Watcher {
        private final String city;
        private final UUID callOut;
        private final String session;
        private volatile String known;

        Watcher(String city, UUID callOut, String session, String known) {
            this.city = city;
            this.callOut = callOut;
            this.session = session;
            this.known = known;
        }
    }

    private record Watched(String city, UUID callOut) {}

    /** Null when there are too many; the page then shows the numbers of when it was made. */
    @Nullable
    SseEmitter open(CallOut call, String city, String session) {
        if (watchers.size() >= MOST || !running) {
            return null;
        }
        SseEmitter emitter = new SseEmitter(LASTS.toMillis());
        emitter.onCompletion(() -> watchers.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> watchers.remove(emitter));
        watchers.put(emitter, new Watcher(city, call.id(), session, ""));
        return emitter;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        watchers.forEach((emitter, watcher) -> {
            if (watcher.session.equals(ended.getSession().getId())) {
                watchers.remove(emitter);
                emitter.complete();
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        Map<Watched, String> pulses = new HashMap<>();
        watchers.forEach((emitter, watcher) -> {
            String pulse = pulses.computeIfAbsent(new Watched(watcher.city, watcher.callOut), this::pulse);
            if (!pulse.equals(watcher.known)) {
                watcher.known = pulse;
                senders.submit(
                        () -> send(emitter, SseEmitter.event().name("count").data(pulse.length())));
            }
        });
        if (++beat % BEATS == 0) {
            watchers.keySet()
                    .forEach(emitter -> senders.submit(
                            () -> send(emitter, SseEmitter.event().comment(""))));
        }
    }

    private String pulse(Watched watched) {
        return Scoped.call(
                Scope.system(watched.city()),
                () -> String.valueOf(transactions.<String>execute(status -> store.pulse(watched.callOut()))));
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            watchers.remove(emitter);
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
        watchers.keySet().forEach(SseEmitter::complete);
        watchers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
