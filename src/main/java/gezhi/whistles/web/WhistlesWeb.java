package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhistlesWeb {
    /** Whoever works with whistles or watches over them; not residents, not visitors. */
    static final String READERS =
            "hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'OFFICE_HANDLER', 'SUPERVISOR', 'LEADER', 'AUDITOR')";

    @Bean
    MenuEntry whistlesEntry() {
        return MenuEntry.of(
                "whistles",
                "/whistles",
                "whistle",
                25,
                false,
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER,
                Role.SUPERVISOR,
                Role.LEADER,
                Role.AUDITOR);
    }

    /** Offices are on their way when they answer: theirs is in the bar of the phone. */
    @Bean
    MenuEntry whistlesEntryOfOffices() {
        return MenuEntry.of("whistles", "/whistles", "whistle", 25, true, Role.OFFICE_HANDLER);
    }
}
