package gezhi.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.cases.store.UsageReads;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Where cases of a category usually go: the office that had most of them in the dispatcher's own part of the city within a year, not counting
 * what it gave back. Suggested only when it is clear; the reason is the count, which the person sees and may overrule.
 */
@Service
public class Suggestions {
    /** Fewer cases than this are no custom. */
    private static final long ENOUGH = 3;

    private static final Duration LATELY = Duration.ofDays(365);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Cache<Habit, Optional<Suggestion>> habits =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(50_000).build();
    private final UsageReads usage;
    private final Clock clock;

    Suggestions(UsageReads usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    /**
     * @param times so many cases of the category the office has or had
     * @param all so many there were
     */
    public record Suggestion(UUID office, long times, long all) {}

    private record Habit(String city, String subtree, String category) {}

    /** The suggestions for these categories; those without a clear custom are left out. */
    public Map<String, Suggestion> forCategories(Collection<String> categories) {
        Scope scope = Scoped.current();
        Map<String, Suggestion> known = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (String category : categories) {
            Optional<Suggestion> cached = habits.getIfPresent(habit(scope, category));
            if (cached == null) {
                asked.add(category);
            } else {
                cached.ifPresent(suggestion -> known.put(category, suggestion));
            }
        }
        if (!asked.isEmpty()) {
            ask(asked, scope, known);
        }
        return known;
    }

    private void ask(Set<String> categories, Scope scope, Map<String, Suggestion> known) {
        Map<String, UsageReads.Usual> found =
                usage.usual(categories, scope.subtree(), clock.instant().minus(LATELY));
        for (String category : categories) {
            Optional<Suggestion> clear = Optional.ofNullable(found.get(category))
                    .filter(usual -> usual.times() >= ENOUGH && usual.times() * 2 > usual.all())
                    .map(usual -> new Suggestion(usual.office(), usual.times(), usual.all()));
            habits.put(habit(scope, category), clear);
            clear.ifPresent(suggestion -> known.put(category, suggestion));
        }
    }

    private static Habit habit(Scope scope, String category) {
        return new Habit(scope.city(), scope.subtree(), category);
    }
}
