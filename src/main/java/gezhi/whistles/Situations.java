package gezhi.whistles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.store.SituationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The rules of whistles of the city at hand, as they stand today; a change on another server is seen within a minute. */
@Service
public class Situations {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<String, Rules> rules =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final SituationStore store;
    private final Clock clock;

    Situations(SituationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Rules(LocalDate on, List<Situation> situations, WhistleNumbers numbers) {}

    public List<Situation> list() {
        return current().situations();
    }

    public Optional<Situation> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it stands, or stood last: its name is still told. */
    public Optional<Situation> findEver(String code) {
        return find(code).or(() -> store.findLast(Scoped.current().city(), code));
    }

    /** Those in which the person of the scope at hand may blow. */
    public List<Situation> listMine() {
        Scope scope = Scoped.current();
        Level level = Level.of(scope.city(), scope.subtree()).orElse(null);
        return list().stream()
                .filter(each -> Loop.mayBlow(scope.role(), level, each.levels()))
                .toList();
    }

    public WhistleNumbers numbers() {
        return current().numbers();
    }

    /** Forgets a city's rules after a change. */
    public void changed(String city) {
        rules.invalidate(city);
    }

    private Rules current() {
        String city = Scoped.current().city();
        LocalDate today = LocalDate.now(clock);
        Rules known = rules.get(city, any -> read(city, today));
        if (!known.on().equals(today)) {
            known = read(city, today);
            rules.put(city, known);
        }
        return known;
    }

    private Rules read(String city, LocalDate on) {
        return new Rules(on, store.list(city, on), store.numbers(city, on));
    }
}
