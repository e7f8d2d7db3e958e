package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GezhiTest
class CalendarPagesTests {
    private static final String MISSING = "2027 年的节假日安排还没有录入";
    private static final Set<Role> TOLD = Set.of(Role.ADMINISTRATOR, Role.DISPATCHER);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private MovableClock clock;

    private Instant before;
    private String city;

    @BeforeEach
    void inNovember() {
        before = clock.instant();
        clock.set(Instant.parse("2026-11-10T02:00:00Z"));
        city = cities.fresh().code();
    }

    @AfterEach
    void goBack() {
        clock.set(before);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whoeverWorksWithCasesReadsAndTheAdministratorEnters(Role role) throws Exception {
        boolean reads = role != Role.PUBLIC && role != Role.RESIDENT;
        assertThat(opens(get("/calendar"), role)).isEqualTo(reads);
        assertThat(opens(post("/calendar"), role)).isEqualTo(role == Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whoeverNeedsTheNextYearIsToldInTimeThatItIsMissing(Role role) throws Exception {
        assertThat(ask(get("/"), role).getContentAsString().contains(MISSING)).isEqualTo(TOLD.contains(role));
        assertThat(ask(get("/work"), role).getContentAsString().contains(MISSING))
                .isEqualTo(TOLD.contains(role));
    }

    @Test
    void onceEnteredItIsNotMissedAnyMore() throws Exception {
        MockHttpServletRequestBuilder entry = post("/calendar")
                .param("year", "2027")
                .param("source", "通知")
                .param("off", "2027-01-01\n2027-05-01 2027-05-02");
        assertThat(ask(entry, Role.ADMINISTRATOR).getContentAsString()).contains("缺少法定节日 2027-10-01");
        MockHttpServletResponse done = ask(
                post("/calendar")
                        .param("year", "2027")
                        .param("source", "通知<b>")
                        .param("off", "2027-01-01\n2027-05-01 2027-05-02\n2027-10-01 2027-10-03"),
                Role.ADMINISTRATOR);
        assertThat(done.getRedirectedUrl()).isEqualTo("/calendar");
        assertThat(ask(get("/calendar"), Role.AUDITOR).getContentAsString())
                .contains("通知&lt;b&gt;", "2027-10-01 – 2027-10-03")
                .doesNotContain(MISSING);
        assertThat(ask(get("/work"), Role.DISPATCHER).getContentAsString()).doesNotContain(MISSING);
    }

    private boolean opens(MockHttpServletRequestBuilder request, Role role) throws Exception {
        int answer = ask(request, role).getStatus();
        assertThat(answer).isLessThan(500);
        return answer != 403 && !(role == Role.PUBLIC && answer == 302);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return mvc.perform(request.with(csrf()).with(As.role(city, role)))
                .andReturn()
                .getResponse();
    }
}
