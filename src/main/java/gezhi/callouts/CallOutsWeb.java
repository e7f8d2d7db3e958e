package gezhi.callouts;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PageNotice;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallOutsWeb {

    @Bean
    MenuEntry callOutsEntry() {
        return MenuEntry.of("callouts", "/callouts", "clock", 33, false, Role.DISPATCHER, Role.LEADER, Role.AUDITOR);
    }

    /** On every page of everybody who was called, until they have answered or it has ended. */
    @Bean
    PageNotice calledOut(Waiting waiting) {
        return new PageNotice(
                Set.of(),
                Set.of(
                        Role.RESIDENT,
                        Role.GRID_WORKER,
                        Role.COMMUNITY_DESK,
                        Role.DISPATCHER,
                        Role.OFFICE_HANDLER,
                        Role.SUPERVISOR,
                        Role.LEADER),
                () -> waiting.find()
                        .map(call -> new PageNotice.Words(
                                "callouts.notice",
                                call.divisionName(),
                                "/callouts/" + call.id() + "/answer",
                                "callouts.notice.answer")));
    }
}
