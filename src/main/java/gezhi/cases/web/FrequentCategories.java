package gezhi.cases.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.store.UsageReads;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is reported most in the city at hand, for the first buttons of the report form. A count by category tells nothing about anybody. */
@Component
class FrequentCategories {
    private static final int BUTTONS = 8;
    private static final Duration LATELY = Duration.ofDays(60);
    private static final Duration FRESH = Duration.ofMinutes(30);

    /** A start, until the city has reports of its own. */
    private static final List<String> AT_FIRST =
            List.of("E0102", "E0110", "C0107", "E0504", "S0301", "C0102", "E0404", "S0103");

    private final Cache<String, List<String>> byCity =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final UsageReads usage;
    private final Categories categories;
    private final Clock clock;

    FrequentCategories(UsageReads usage, Categories categories, Clock clock) {
        this.usage = usage;
        this.categories = categories;
        this.clock = clock;
    }

    List<String> codes() {
        return byCity.get(Scoped.current().city(), this::count);
    }

    private List<String> count(String city) {
        return Scoped.call(
                Scope.system(city),
                () -> Stream.concat(
                                usage.mostReported(clock.instant().minus(LATELY), 2 * BUTTONS).stream(),
                                AT_FIRST.stream())
                        .distinct()
                        .filter(code -> categories
                                .find(code)
                                .filter(Category::leaf)
                                .filter(category ->
                                        categories.privacy(category.code()).listed())
                                .isPresent())
                        .limit(BUTTONS)
                        .toList());
    }
}
