package gezhi.shop;

import gezhi.territory.CityFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the numbers of the shop into the table of a new city. */
@Component
class LoadingShopRules {
    private final ShopRules rules;

    LoadingShopRules(ShopRules rules) {
        this.rules = rules;
    }

    @EventListener
    void on(CityFounded founded) {
        for (ShopRules.Name name : ShopRules.Name.values()) {
            rules.add(founded.city(), name, founded.on());
        }
    }
}
