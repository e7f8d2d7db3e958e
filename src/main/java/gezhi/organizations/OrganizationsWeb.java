package gezhi.organizations;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationsWeb {

    @Bean
    MenuEntry officesEntry() {
        return MenuEntry.of("organizations.offices", "/offices", "office", 62, true, Role.ADMINISTRATOR, Role.AUDITOR);
    }
}
