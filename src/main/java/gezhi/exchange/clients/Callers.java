package gezhi.exchange.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells by the key who calls. A key names its city, so that it is looked for in one city only. */
@Component
public class Callers {
    static final String PREFIX = "gz_";

    private static final String BEARER = "Bearer ";
    private static final Pattern KEY = Pattern.compile(PREFIX + "(\\d{4}|\\d{6})_[\\w-]{22}");

    /** So long at most does a key open that was revoked on another server. */
    private static final Duration KNOWN = Duration.ofSeconds(30);

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final ClientStore store;
    private final Cities cities;
    private final Desks desks;
    private final Clock clock;

    private record Known(Caller caller, Instant since) {}

    Callers(ClientStore store, Cities cities, Desks desks, Clock clock) {
        this.store = store;
        this.desks = desks;
        this.cities = cities;
        this.clock = clock;
    }

    /** Empty when nobody has this key, or it opens nothing today. What nobody has is not remembered. */
    public Optional<Caller> find(String key) {
        Matcher parts = KEY.matcher(key.strip());
        if (!parts.matches() || cities.find(parts.group(1)).isEmpty()) {
            return Optional.empty();
        }
        String hash = Secrets.hash(key.strip());
        Instant now = clock.instant();
        Known before = known.getIfPresent(hash);
        if (before != null && now.isBefore(before.since().plus(KNOWN))) {
            return Optional.of(before.caller());
        }
        Optional<Caller> caller = Scoped.call(
                Scope.system(parts.group(1)),
                () -> store.use(hash, LocalDate.ofInstant(now, clock.getZone()), now)
                        .map(this::standing));
        caller.ifPresentOrElse(found -> known.put(hash, new Known(found, now)), () -> known.invalidate(hash));
        return caller;
    }

    /** The key in the headers of a request, {@code X-Api-Key} or {@code Authorization: Bearer}. */
    public static Optional<String> keyIn(HttpServletRequest request) {
        @Nullable String plain = request.getHeader("X-Api-Key");
        @Nullable String bearer = request.getHeader("Authorization");
        if (plain != null) {
            return Optional.of(plain);
        }
        return bearer != null && bearer.startsWith(BEARER)
                ? Optional.of(bearer.substring(BEARER.length()))
                : Optional.empty();
    }

    /** A key outlives its desk, what it opens there does not. */
    private Caller standing(Caller caller) {
        Desk desk = caller.desk();
        return desk == null || desks.stands(desk) ? caller : caller.withoutDesk();
    }

    void forget(String hash) {
        known.invalidate(hash);
    }
}
