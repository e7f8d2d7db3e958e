package gezhi.dashboards.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PublicPaths;
import gezhi.territory.DivisionLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardsWeb {

    @Bean
    PublicPaths dashboardPaths() {
        return PublicPaths.of("/", "/figures", "/figures/{division:\\d+}", "/figures/definitions");
    }

    @Bean
    MenuEntry figuresEntry() {
        return MenuEntry.of("dashboards.figures", "/figures", "chart", 60, false, Role.values());
    }

    @Bean
    MenuEntry homeEntry() {
        return MenuEntry.of("dashboards.home", "/", "home", 10, true, Role.values());
    }

    @Bean
    DivisionLink figuresOfDivision() {
        return DivisionLink.of("dashboards.figures", "/figures/", 10, Role.values());
    }
}
