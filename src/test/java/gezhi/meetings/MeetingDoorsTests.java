package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.scope.Scope;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages, forms and files of meetings, for who keeps the members and for others. */
class MeetingDoorsTests extends MeetingStories {
    @Autowired
    private MockMvc mvc;

    @Test
    void aMeetingIsReadByItsKeepersAlone() throws Exception {
        UUID meeting = entered(secretary, branch, draft(today, MeetingKind.GENERAL, all()));
        for (String page : new String[] {"/meetings/" + meeting, "/meetings/of/" + branch.id()}) {
            assertThat(text(answer(secretary, get(page)))).contains("学习讨论");
            assertThat(text(answer(story.street, get(page)))).contains("学习讨论");
            assertThat(answer(story.otherSecretary, get(page)).getStatus()).isEqualTo(404);
            assertThat(answer(story.chain.admin, get(page)).getStatus()).isEqualTo(404);
        }
        assertThat(text(answer(story.chain.admin, get("/meetings")))).doesNotContain("第一网格党支部");
        assertThat(file(secretary, "meetings", "organization=" + branch.id())).contains("学习讨论");
        assertThat(file(story.otherSecretary, "meetings", "organization=" + branch.id()))
                .doesNotContain("学习讨论");
    }

    @Test
    void whoIsLongAbsentIsNamedToKeepersAlone() throws Exception {
        entered(secretary, branch, draft(today.minusMonths(7), MeetingKind.GENERAL, all(third, Attended.ABSENT)));
        entered(secretary, branch, draft(today, MeetingKind.GENERAL, all(third, Attended.ABSENT)));
        assertThat(text(answer(secretary, get("/members")))).contains("有 1 名党员六个月没有参加组织生活");
        assertThat(file(secretary, "long-absent", "")).contains("丙").doesNotContain("乙");
        assertThat(file(story.otherSecretary, "long-absent", "")).doesNotContain("丙");
        assertThat(text(answer(story.otherSecretary, get("/members")))).doesNotContain("六个月没有参加组织生活");
    }

    /** A form that lists those of today says so when the meeting was on a day of others. */
    @Test
    void theListIsOfTheDayOfTheMeeting() throws Exception {
        LocalDate before = today;
        clock.advance(Duration.ofDays(20));
        try {
            transfer(first, secretary, story.otherSecretary, story.other);
            Map<UUID, Attended> left = Map.of(second.id(), Attended.PRESENT, third.id(), Attended.PRESENT);
            MockHttpServletResponse refused = answer(secretary, form(before, left));
            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(text(refused)).contains("名单已按那一天重列", "甲");
            assertThat(answer(secretary, form(before, all())).getStatus()).isEqualTo(302);
        } finally {
            clock.advance(Duration.ofDays(-20));
        }
    }

    private MockHttpServletRequestBuilder form(LocalDate day, Map<UUID, Attended> marks) {
        MockHttpServletRequestBuilder form = post("/meetings/of/" + branch.id())
                .with(csrf())
                .param("kinds", "GENERAL")
                .param("heldOn", day.toString())
                .param("topic", "学习讨论");
        marks.forEach((member, state) -> form.param("m-" + member, state.name()));
        return form;
    }

    private String file(Scope who, String key, String filter) throws Exception {
        return text(answer(
                who,
                post("/exports/" + key)
                        .with(csrf())
                        .param("filter", filter)
                        .param("kind", "CSV")
                        .param("purpose", "例会")));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Scope who, MockHttpServletRequestBuilder request) throws Exception {
        SignedIn signedIn =
                As.signedIn(story.city.code(), who.role(), Objects.requireNonNull(who.person()), who.subtree(), null);
        return mvc.perform(request.with(As.person(signedIn))).andReturn().getResponse();
    }
}
