package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.AnswerTemplates;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** An office's templates, and a community at a glance, by role. */
@GezhiTest
class OfficeAndCommunityPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private AnswerTemplates answers;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void templatesAreTheOfficesOwn() {
        Scoped.run(people.handler, () -> {
            assertThat(answers.keep("已清理", "已派人清理完毕。")).isTrue();
            assertThat(answers.keep("已清理", "当日清理完毕。")).as("replaces").isTrue();
            assertThat(answers.keep("", "没有名称")).isFalse();
            assertThat(answers.keep("没有内容", " ")).isFalse();
        });
        Scope colleague = people.city.person(Role.OFFICE_HANDLER, "", people.water);
        assertThat(Scoped.call(colleague, answers::list))
                .extracting(AnswerTemplates.Answer::words)
                .containsExactly("当日清理完毕。");
        assertThat(seen(people.otherOffice)).isZero();
        for (Role role : Role.values()) {
            if (role != Role.OFFICE_HANDLER) {
                assertThat(seen(people.city.person(role, people.city.code(), people.water)))
                        .as(role.name())
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void onlyAnOfficeHasTemplatesAndOnlyADeskHasACommunity(Role role) throws Exception {
        people.after(1);
        Scope who = people.city.person(
                role, people.city.community(1, 1, 1), role == Role.OFFICE_HANDLER ? people.water : null);
        assertThat(perform(who, get("/work/answers")).getStatus() == 200).isEqualTo(role == Role.OFFICE_HANDLER);
        String kept = perform(who, post("/work/answers").param("name", "已清理").param("words", "已派人清理。"))
                .getRedirectedUrl();
        assertThat("/work/answers".equals(kept)).isEqualTo(role == Role.OFFICE_HANDLER);
        MockHttpServletResponse page = perform(who, get("/community"));
        assertThat(page.getStatus() == 200).isEqualTo(role == Role.COMMUNITY_DESK);
        if (role == Role.COMMUNITY_DESK) {
            assertThat(page.getContentAsString())
                    .contains("测试" + people.city.grid(), "没有人在岗", "division=" + people.city.grid())
                    .doesNotContain(people.city.community(1, 1, 2));
        }
    }

    private int seen(Scope who) {
        return Scoped.call(who, () -> {
            Integer count = transactions.execute(status -> jdbc.sql("select count(*) from cases.answer")
                    .query(Integer.class)
                    .single());
            return Objects.requireNonNull(count);
        });
    }

    private MockHttpServletResponse perform(Scope who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Doors.as(who)).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
