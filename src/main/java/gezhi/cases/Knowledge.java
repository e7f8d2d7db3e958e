package gezhi.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.cases.forms.Form;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import gezhi.cases.rules.Rulebook;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.FormStore;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deed must know of the rest of the city, kept in memory so that it costs no query. */
@Component
class Knowledge {
    /** An office that was closed is still dispatched to for so long at most. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** A phone without network may have waited so long with what was filled in. */
    private static final Period LAST_VERSION = Period.ofDays(30);

    private final Cache<String, Office> standing =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(100_000).build();
    private final Rulebooks rulebooks;
    private final Offices offices;
    private final FormStore forms;
    private final Clock clock;

    Knowledge(Rulebooks rulebooks, Offices offices, FormStore forms, Clock clock) {
        this.rulebooks = rulebooks;
        this.offices = offices;
        this.forms = forms;
        this.clock = clock;
    }

    /** Why the deed names something that is not there; empty when it does not. */
    Optional<Refusal> unknownIn(Action action) {
        return switch (action) {
            case Action.Collect(@Nullable String category, @Nullable Place _, String _) ->
                category == null ? Optional.empty() : unknownCategory(category);
            case Action.Dispatch(UUID office, String _) ->
                stands(office) ? Optional.empty() : Optional.of(new Refusal.NoSuchOffice());
            case Detour.AskAdmission(UUID office, String _) ->
                stands(office) ? Optional.empty() : Optional.of(new Refusal.NoSuchOffice());
            case Detour.Assist(UUID office, String _) ->
                stands(office) ? Optional.empty() : Optional.of(new Refusal.NoSuchOffice());
            default -> Optional.empty();
        };
    }

    /** A category that is not there, or is not a leaf. */
    Optional<Refusal> unknownCategory(String category) {
        Rulebook rules = rulebooks.current();
        return rules.find(category).filter(Category::leaf).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.NoSuchCategory(category));
    }

    /** What was asked: the version shown, if it was still asked within {@link #LAST_VERSION}, else today's. */
    Form form(String category, int version) {
        String city = Scoped.current().city();
        LocalDate today = LocalDate.now(clock);
        return Optional.of(version)
                .filter(shown -> shown > 0)
                .flatMap(shown -> forms.find(city, category, shown, today.minus(LAST_VERSION), today))
                .or(() -> forms.find(city, category, today))
                .orElseGet(() -> Form.none(category));
    }

    /** The level at which the person works decides how long an office has. */
    Loop.Rules rules() {
        Scope scope = Scoped.current();
        Level level = Level.of(scope.city(), scope.subtree()).orElse(Level.CITY);
        return rulebooks.current().loop(level, office -> standing(office).map(Office::seat));
    }

    private boolean stands(UUID office) {
        return standing(office).isPresent();
    }

    private Optional<Office> standing(UUID office) {
        String key = Scoped.current().city() + office;
        Optional<Office> known = Optional.ofNullable(standing.getIfPresent(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<Office> found = offices.find(office).filter(Office::stands);
        found.ifPresent(stands -> standing.put(key, stands));
        return found;
    }
}
