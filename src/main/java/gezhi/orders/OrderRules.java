package gezhi.orders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.orders.store.OrderRuleStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What can be ordered in the city at hand and the numbers that hold, as they stand today; a change on another server is seen within a minute. */
@Service
public class OrderRules {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<String, Rules> rules =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final OrderRuleStore store;
    private final Clock clock;

    OrderRules(OrderRuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Rules(LocalDate on, List<OrderKind> kinds, OrderNumbers numbers) {}

    public List<OrderKind> list() {
        return current().kinds();
    }

    public Optional<OrderKind> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it stands, or stood last: its name is still told. */
    public Optional<OrderKind> findEver(String code) {
        return find(code).or(() -> store.findLast(Scoped.current().city(), code));
    }

    public OrderNumbers numbers() {
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
