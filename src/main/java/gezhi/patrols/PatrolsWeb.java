package gezhi.patrols;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatrolsWeb {

    @Bean
    MenuEntry roundsEntry() {
        return MenuEntry.of(
                "patrols",
                "/rounds",
                "place",
                33,
                false,
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER,
                Role.SUPERVISOR,
                Role.AUDITOR);
    }
}
