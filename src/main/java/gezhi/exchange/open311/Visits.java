package gezhi.exchange.open311;

import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Callers;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.Throttle;
import gezhi.territory.Cities;
import gezhi.territory.City;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At the door: which city is meant, who calls, and whether not too often. The jurisdiction is the code of the city. */
@Component
class Visits {
    private final Callers callers;
    private final Throttle throttle;
    private final Cities cities;

    Visits(Callers callers, Throttle throttle, Cities cities) {
        this.callers = callers;
        this.throttle = throttle;
        this.cities = cities;
    }

    /** @param caller null without a key */
    record Visit(String city, @Nullable Caller caller, Asked asked) {}

    /** Anybody; a key is not needed, but one that opens nothing is told so. */
    Visit anybody(HttpServletRequest request) {
        Asked asked = Asked.of(request);
        Optional<Caller> caller = caller(request, asked);
        Optional<Duration> wait =
                caller.map(throttle::refuseRequest).orElseGet(() -> throttle.refuseVisitor(request.getRemoteAddr()));
        if (wait.isPresent()) {
            throw Trouble.tooOften(wait.get());
        }
        return new Visit(city(asked, caller.orElse(null)), caller.orElse(null), asked);
    }

    /** Only with a key that may report in the city meant. */
    Caller reporter(HttpServletRequest request) {
        Asked asked = Asked.of(request);
        if (key(request, asked) == null) {
            throw Trouble.forbidden("open311.trouble.no-key");
        }
        Visit visit = anybody(request);
        Caller caller = visit.caller();
        if (caller == null || !caller.city().equals(visit.city()) || !caller.may(Grant.REPORT)) {
            throw Trouble.forbidden("open311.trouble.key-opens-other");
        }
        return caller;
    }

    /** Counts a report. */
    void reports(Caller caller) {
        throttle.refuseReport(caller).ifPresent(wait -> {
            throw Trouble.tooOften(wait);
        });
    }

    private Optional<Caller> caller(HttpServletRequest request, Asked asked) {
        @Nullable String key = key(request, asked);
        if (key == null) {
            return Optional.empty();
        }
        // before the key is looked at: whoever tries keys does not learn which of them opens
        String address = request.getRemoteAddr();
        throttle.refuseKeys(address).ifPresent(wait -> {
            throw Trouble.tooOften(wait);
        });
        Optional<Caller> caller = callers.find(key);
        if (caller.isEmpty()) {
            throttle.wrongKey(address);
            throw Trouble.forbidden("open311.trouble.bad-key");
        }
        return caller;
    }

    static @Nullable String key(HttpServletRequest request, Asked asked) {
        @Nullable String given = asked.find("api_key");
        return given != null ? given : Callers.keyIn(request).orElse(null);
    }

    private String city(Asked asked, @Nullable Caller caller) {
        List<City> all = cities.list();
        @Nullable String jurisdiction = asked.find("jurisdiction_id");
        if (jurisdiction == null) {
            if (caller == null && all.size() != 1) {
                throw Trouble.wrong("open311.trouble.missing", "jurisdiction_id");
            }
            return caller == null ? all.getFirst().code() : caller.city();
        }
        return all.stream()
                .map(City::code)
                .filter(code -> code.equals(jurisdiction) || all.size() == 1)
                .findFirst()
                .orElseThrow(() -> Trouble.notThere("jurisdiction_id", jurisdiction));
    }
}
