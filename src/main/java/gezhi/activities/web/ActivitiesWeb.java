package gezhi.activities.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PublicPaths;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivitiesWeb {
    /** Whoever volunteers or announces. */
    static final String PEOPLE = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')";

    static final String DESK = "hasRole('COMMUNITY_DESK')";

    @Bean
    PublicPaths activityPaths() {
        return PublicPaths.of("/activities", "/activities/*", "/activities/*/*", "/activities/calendar/*/*");
    }

    /** For everybody but those who keep accounts: volunteers have all kinds of jobs. */
    @Bean
    MenuEntry activitiesEntry() {
        return MenuEntry.of(
                "activities",
                "/activities",
                "clock",
                36,
                false,
                EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.ADMINISTRATOR))
                        .toArray(Role[]::new));
    }
}
