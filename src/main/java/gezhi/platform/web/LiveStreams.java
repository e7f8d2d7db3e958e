package gezhi.platform.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Pages that listen (server-sent events). A listener holds no connection to the database and no thread. A stream ends with its session, and after
 * {@link #LASTS} in any case: the browser comes back through the doors.
 *
 * @param <L> who listens, and what for
 */
public abstract class LiveStreams<L> implements SmartLifecycle, HttpSessionListener {
    public static final Duration LASTS = Duration.ofMinutes(5);

    private final int most;
    private final Map<SseEmitter, Held<L>> held = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    /** @param most how many at once; whoever comes then does without */
    protected LiveStreams(int most) {
        this.most = most;
    }

    private record Held<L>(L listener, String session) {}

    /** A new stream, that answers at once even if there is nothing to tell yet; null when there are too many, and the page does without. */
    protected final @Nullable SseEmitter open(L listener, String session) {
        if (held.size() >= most || !running) {
            return null;
        }
        SseEmitter emitter = new SseEmitter(LASTS.toMillis());
        emitter.onCompletion(() -> held.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> held.remove(emitter));
        held.put(emitter, new Held<>(listener, session));
        send(emitter, quiet());
        return emitter;
    }

    /** What a controller answers with. */
    public static ResponseEntity<SseEmitter> answer(@Nullable SseEmitter stream) {
        return stream == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(stream);
    }

    protected final Collection<L> listeners() {
        return held.values().stream().map(Held::listener).toList();
    }

    /** Tells each of them what {@code event} gives for them, if anything; made and sent apart from the caller, so that a slow one holds up nobody. */
    protected final void tell(Predicate<L> whom, Function<L, Optional<SseEventBuilder>> event) {
        held.forEach((emitter, each) -> {
            if (whom.test(each.listener())) {
                senders.submit(() -> event.apply(each.listener()).ifPresent(made -> send(emitter, made)));
            }
        });
    }

    private void send(SseEmitter emitter, SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            held.remove(emitter);
        }
    }

    /** Keeps proxies from taking a stream for dead, and finds out which are. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
    void beat() {
        tell(listener -> true, listener -> Optional.of(quiet()));
    }

    private static SseEventBuilder quiet() {
        return SseEmitter.event().comment("");
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        held.forEach((emitter, each) -> {
            if (each.session().equals(ended.getSession().getId())) {
                held.remove(emitter);
                emitter.complete();
            }
        });
    }

    public final int size() {
        return held.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for the last requests, which these would be. */
    @Override
    public void stop() {
        running = false;
        held.keySet().forEach(SseEmitter::complete);
        held.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
