package gezhi.volunteering;

import gezhi.ledger.Book;
import gezhi.ledger.BookDoor;
import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteeringWeb {
    private static final Set<Role> PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR));

    @Bean
    MenuEntry volunteeringEntry() {
        return MenuEntry.of("volunteering", "/volunteering", "people", 78, false, PEOPLE.toArray(Role[]::new));
    }

    @Bean
    MenuEntry volunteersEntry() {
        return MenuEntry.of(
                "volunteering.register", "/volunteers", "people", 34, false, Role.COMMUNITY_DESK, Role.AUDITOR);
    }

    @Bean
    BookDoor timeBankDoor() {
        return new BookDoor(Book.HOURS, "volunteering.bank.door", "/timebank", PEOPLE);
    }
}
