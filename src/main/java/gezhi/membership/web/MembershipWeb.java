package gezhi.membership.web;

import gezhi.membership.MemberFigures;
import gezhi.membership.Transfers;
import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PageNotice;
import gezhi.platform.web.PublicPaths;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
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
    PageNotice endingProbation(MemberFigures figures) {
        return notice(
                () -> figures.listEndingProbation().size(),
                "membership.notice.probation",
                "/members/figures",
                "membership.notice.see");
    }

    @Bean
    PageNotice waitingTransfers(Transfers transfers) {
        return notice(transfers::countIn, "membership.notice.transfers", "/transfers", "membership.notice.receive");
    }

    private static PageNotice notice(IntSupplier count, String key, String href, String link) {
        return new PageNotice(
                Set.of("/", "/members"),
                Set.of(PEOPLE),
                () -> Optional.of(count.getAsInt())
                        .filter(found -> found > 0)
                        .map(found -> new PageNotice.Words(key, String.valueOf(found), href, link)));
    }

    @Bean
    PublicPaths publicPledges() {
        return PublicPaths.of("/pledges/{body:[0-9a-f-]+}");
    }
}
