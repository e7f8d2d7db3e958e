package gezhi.callouts;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PageNotice;
import java.util.List;
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
                () -> waiting.find().map(CallOutsWeb::words));
    }

    /** The words of the call stand behind the link; who knows them from elsewhere answers here, with one tap. */
    private static PageNotice.Words words(CallOut call) {
        String answer = "/callouts/" + call.id() + "/answer";
        return new PageNotice.Words(
                "callouts.notice",
                call.divisionName(),
                answer,
                "callouts.notice.answer",
                List.of(
                        new PageNotice.Button(answer, "coming", "true", "callouts.answer.COMING"),
                        new PageNotice.Button(answer, "coming", "false", "callouts.answer.CANNOT")));
    }
}
