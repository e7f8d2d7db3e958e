package gezhi.orders;

import gezhi.orders.store.OrderRuleStore;
import gezhi.territory.CityFounded;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the kinds of services and the numbers of a new city's profile into their tables. */
@Component
class LoadingOrderRules {
    private final OrderRuleStore store;

    LoadingOrderRules(OrderRuleStore store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        Map<String, Object> section = founded.profile().section("orders");
        if (section.get("numbers") instanceof Map<?, ?> numbers) {
            numbers.forEach((name, amount) -> store.add(
                    founded.city(),
                    OrderNumbers.Name.valueOf(String.valueOf(name)),
                    Integer.parseInt(String.valueOf(amount)),
                    founded.on()));
        }
        if (section.get("kinds") instanceof List<?> kinds) {
            for (int i = 0; i < kinds.size(); i++) {
                if (kinds.get(i) instanceof Map<?, ?> kind) {
                    @org.jspecify.annotations.Nullable Object skill = kind.get("skill");
                    store.add(
                            founded.city(),
                            new OrderKind(
                                    String.valueOf(kind.get("code")),
                                    String.valueOf(kind.get("zh")),
                                    String.valueOf(kind.get("en")),
                                    skill == null ? "" : String.valueOf(skill),
                                    i + 1,
                                    founded.on()));
                }
            }
        }
    }
}
