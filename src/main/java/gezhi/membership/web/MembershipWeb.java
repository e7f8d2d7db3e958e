package gezhi.membership.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PublicPaths;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipWeb {
    /** Whoever has an account: a charge is held by a person, whatever their post. */
    static final String SIGNED_IN = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM')";

    static final Role[] PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)).toArray(Role[]::new);

    @Bean
    MenuEntry membersEntry() {
        return MenuEntry.of("membership", "/members", "people", 57, false, PEOPLE);
    }

    @Bean
    PublicPaths publicPledges() {
        return PublicPaths.of("/pledges/{body:[0-9a-f-]+}");
    }
}
