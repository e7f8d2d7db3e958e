package gezhi.exchange.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeWeb {

    @Bean
    MenuEntry importsEntry() {
        return MenuEntry.of("exchange.imports", "/imports", "import", 70, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    MenuEntry exportsEntry() {
        return MenuEntry.of("exports.log", "/exports", "log", 74, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    MenuEntry clientsEntry() {
        return MenuEntry.of("clients.title", "/clients", "export", 72, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }
}
