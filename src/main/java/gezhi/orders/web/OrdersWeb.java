package gezhi.orders.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrdersWeb {
    /** Whoever orders, dispatches or helps. */
    static final String PEOPLE = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')";

    static final String READERS = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'ADMINISTRATOR')";

    @Bean
    MenuEntry ordersEntry() {
        return MenuEntry.of(
                "orders", "/orders", "list", 35, false, Role.COMMUNITY_DESK, Role.GRID_WORKER, Role.AUDITOR);
    }

    /** Where who needs help looks first: in the bar of the phone. */
    @Bean
    MenuEntry ordersEntryOfResidents() {
        return MenuEntry.of("orders.order", "/orders", "people", 18, true, Role.RESIDENT);
    }
}
