package gezhi.callouts;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.LiveStreams;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that watch the answers come in. One query a call every two seconds, whichever server took the answer; what travels is that something has
 * changed.
 */
@Component
class CallOutStreams extends LiveStreams<CallOutStreams.Watcher> {
    private static final int MOST = 500;

    private final CallOutStore store;
    private final TransactionOperations transactions;

    CallOutStreams(CallOutStore store, TransactionOperations transactions) {
        super(MOST);
        this.store = store;
        this.transactions = transactions;
    }

    private record Watched(String city, UUID callOut) {}

    static final class Watcher {
        private final Watched watched;
        private volatile String known = "";

        Watcher(Watched watched) {
            this.watched = watched;
        }

        /** True once for each pulse. */
        boolean isNew(String pulse) {
            boolean other = !pulse.equals(known);
            known = pulse;
            return other;
        }
    }

    /** Null when there are too many; the page then shows the numbers of when it was made. */
    @Nullable
    SseEmitter open(CallOut call, String city, String session) {
        return open(new Watcher(new Watched(city, call.id())), session);
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        Map<Watched, String> pulses = new HashMap<>();
        tell(
                watcher -> watcher.isNew(pulses.computeIfAbsent(watcher.watched, this::pulse)),
                watcher -> Optional.of(SseEmitter.event().name("count").data("changed")));
    }

    private String pulse(Watched watched) {
        return Scoped.call(
                Scope.system(watched.city()),
                () -> String.valueOf(transactions.<String>execute(status -> store.pulse(watched.callOut()))));
    }
}
