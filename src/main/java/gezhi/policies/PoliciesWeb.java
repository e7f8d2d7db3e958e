package gezhi.policies;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PoliciesWeb {

    @Bean
    PublicPaths policyPaths() {
        return PublicPaths.of("/policies");
    }

    @Bean
    MenuEntry policiesEntry() {
        return MenuEntry.of("policies", "/policies", "rules", 68, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }
}
