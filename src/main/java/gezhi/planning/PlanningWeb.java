package gezhi.planning;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanningWeb {

    @Bean
    MenuEntry planningEntry() {
        return MenuEntry.of(
                "planning",
                "/planning",
                "tree",
                52,
                false,
                Role.ADMINISTRATOR,
                Role.DISPATCHER,
                Role.SUPERVISOR,
                Role.LEADER,
                Role.AUDITOR);
    }
}
