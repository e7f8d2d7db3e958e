package gezhi.ledger.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerWeb {

    @Bean
    MenuEntry myBookEntry() {
        Role[] people = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR))
                .toArray(Role[]::new);
        return MenuEntry.of("ledger.mine", "/book", "clock", 80, false, people);
    }

    @Bean
    MenuEntry ledgerEntry() {
        return MenuEntry.of("ledger.accounts", "/ledger", "list", 65, false, Role.AUDITOR, Role.COMMUNITY_DESK);
    }
}
