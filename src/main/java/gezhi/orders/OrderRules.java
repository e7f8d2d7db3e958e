package gezhi.orders;

import gezhi.orders.store.OrderRuleStore;
import gezhi.platform.rules.RulesAtHand;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What can be ordered in the city at hand and the numbers that hold, as they stand today; a change on another server is seen within a minute. */
@Service
public class OrderRules {
    private final RulesAtHand<Rules> rules;
    private final OrderRuleStore store;

    OrderRules(OrderRuleStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.rules = new RulesAtHand<>(
                transactions, clock, (city, on) -> new Rules(store.list(city, on), store.numbers(city, on)));
    }

    private record Rules(List<OrderKind> kinds, OrderNumbers numbers) {}

    public List<OrderKind> list() {
        return rules.current().kinds();
    }

    public Optional<OrderKind> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it stands, or stood last: its name is still told. */
    public Optional<OrderKind> findEver(String code) {
        return find(code).or(() -> store.findLast(Scoped.current().city(), code));
    }

    public OrderNumbers numbers() {
        return rules.current().numbers();
    }

    /** Forgets a city's rules after a change. */
    public void changed(String city) {
        rules.changed(city);
    }
}
