package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PageNotice;
import gezhi.whistles.WhistleQueries;
import java.util.Optional;
import java.util.Set;
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

    /** The clock runs: whoever answers for an office is told where they look first. */
    @Bean
    PageNotice awaitedOffices(WhistleQueries queries) {
        return new PageNotice(Set.of("/", "/work", "/cases"), Set.of(Role.OFFICE_HANDLER), () -> {
            long awaited = queries.countAwaited();
            return awaited == 0
                    ? Optional.empty()
                    : Optional.of(new PageNotice.Words(
                            "whistles.notice", String.valueOf(awaited), "/whistles", "whistles.notice.answer"));
        });
    }

    /** Offices are on their way when they answer: theirs is in the bar of the phone. */
    @Bean
    MenuEntry whistlesEntryOfOffices() {
        return MenuEntry.of("whistles", "/whistles", "whistle", 25, true, Role.OFFICE_HANDLER);
    }
}
