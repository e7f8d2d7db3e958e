package gezhi.exchange.api;

import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Callers;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.Throttle;
import gezhi.platform.scope.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lets in those whose key opens what they ask for, as often as they may; everything here needs a key. */
@Component
class ApiDoor {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9998-12-31T23:59:59Z");

    private final Callers callers;
    private final Throttle throttle;
    private final MessageSource words;

    ApiDoor(Callers callers, Throttle throttle, MessageSource words) {
        this.callers = callers;
        this.throttle = throttle;
        this.words = words;
    }

    /** Any key will do. */
    Caller enter(HttpServletRequest request) {
        Optional<String> key = Callers.keyIn(request);
        if (key.isEmpty()) {
            throw ApiProblem.unknownKey(say("open311.trouble.no-key", "X-Api-Key"));
        }
        // before the key is looked at: whoever tries keys does not learn which of them opens
        String address = request.getRemoteAddr();
        throttle.refuseKeys(address).ifPresent(this::tooOften);
        Caller caller = callers.find(key.get()).orElseThrow(() -> {
            throttle.wrongKey(address);
            return ApiProblem.unknownKey(say("open311.trouble.bad-key", "X-Api-Key"));
        });
        throttle.refuseRequest(caller).ifPresent(this::tooOften);
        return caller;
    }

    Caller enter(HttpServletRequest request, Grant grant) {
        Caller caller = enter(request);
        granted(caller, grant);
        return caller;
    }

    void granted(Caller caller, Grant grant) {
        if (!caller.may(grant)) {
            throw ApiProblem.notGranted(grant, say("api.not-granted", grant.text()));
        }
    }

    /** What the key sees and does at its desk. */
    Scope desk(Caller caller) {
        return caller.atDesk().orElseThrow(() -> ApiProblem.notGranted(Grant.DESK, say("api.no-desk")));
    }

    void reports(Caller caller) {
        throttle.refuseReport(caller).ifPresent(this::tooOften);
    }

    /** How many rows a page may have. */
    void sized(int size, int most) {
        if (size < 1 || size > most) {
            throw ApiProblem.wrong(Map.of("size", say("open311.trouble.range", "size", "1", String.valueOf(most))));
        }
    }

    /** Years that a table of the database can hold and a reader of the answer expects. */
    @Nullable
    Instant moment(String name, @Nullable Instant at) {
        if (at != null && (at.isBefore(FIRST) || at.isAfter(LAST))) {
            throw ApiProblem.wrong(Map.of(name, say("open311.trouble.range", name, FIRST.toString(), LAST.toString())));
        }
        return at;
    }

    /** The words of another key where the first has none. */
    String sayOr(String key, String otherwise) {
        @Nullable String said = words.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return said == null ? say(otherwise) : said;
    }

    String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private void tooOften(Duration wait) {
        throw ApiProblem.tooOften(wait, say("open311.trouble.too-often", String.valueOf(wait.toSeconds() + 1)));
    }
}
