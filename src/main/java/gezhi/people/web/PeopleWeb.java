package gezhi.people.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PublicPaths;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleWeb {

    @Bean
    PublicPaths peoplePaths() {
        return PublicPaths.of("/register", "/set-up");
    }

    @Bean
    MenuEntry meEntry() {
        Role[] signedIn =
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)).toArray(Role[]::new);
        return MenuEntry.of("people.me", "/me", "me", 90, true, signedIn);
    }

    @Bean
    MenuEntry accountsEntry() {
        return MenuEntry.of("people.accounts", "/accounts", "people", 60, true, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    MenuEntry signInsEntry() {
        return MenuEntry.of("people.sign-ins", "/sign-ins", "log", 64, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }
}
