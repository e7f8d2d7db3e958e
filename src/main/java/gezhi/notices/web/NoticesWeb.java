package gezhi.notices.web;

import gezhi.cases.AroundLink;
import gezhi.cases.FollowLink;
import gezhi.notices.Notices;
import gezhi.notices.Subscriptions;
import gezhi.notices.Watching;
import gezhi.platform.Role;
import gezhi.platform.web.Bell;
import gezhi.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticesWeb {

    @Bean
    FollowLink tellMe(Subscriptions subscriptions) {
        return new FollowLink(
                "notices.follow", "notices", () -> !subscriptions.offered().isEmpty());
    }

    @Bean
    AroundLink watchIt(Watching watching) {
        return new AroundLink("notices.watch", "notices", watching::isOffered);
    }

    @Bean
    MenuEntry followedEntry() {
        return MenuEntry.of("notices.followed", "/notices/followed", "bell", 22, false, Role.RESIDENT);
    }

    @Bean
    MenuEntry noticeRulesEntry() {
        return MenuEntry.of("notices.rules", "/notices/routing", "bell", 68, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    Bell bell(Notices notices) {
        return new Bell() {
            @Override
            public String href() {
                return "/notices";
            }

            @Override
            public int waiting() {
                return notices.unread();
            }
        };
    }
}
