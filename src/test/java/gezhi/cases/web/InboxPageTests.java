package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** The page of the inbox, by role, and what its forms do. */
@GezhiTest
class InboxPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MovableClock clock;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void onlyADispatcherHasTheInboxAndItsDeeds(Role role) throws Exception {
        UUID filed = people.after(1).caseId();
        Scope who = people.city.person(role, people.city.township(1, 1));
        boolean dispatcher = role == Role.DISPATCHER;
        String page = perform(who, get("/work")).getResponse().getContentAsString();
        assertThat(page.contains("data-inbox")).isEqualTo(dispatcher);
        MvcResult sent = perform(
                who,
                post("/work/dispatch")
                        .param("batch", UUID.randomUUID().toString())
                        .param("pick", filed + "_2")
                        .param("office", people.water.toString()));
        boolean done = "/work?tab=UNASSIGNED".equals(sent.getResponse().getRedirectedUrl());
        assertThat(done).isEqualTo(dispatcher);
        MvcResult kept = perform(who, post("/work/filters").param("name", "我的"));
        assertThat("/work?tab=UNASSIGNED".equals(kept.getResponse().getRedirectedUrl()))
                .isEqualTo(dispatcher);
    }

    @Test
    void whatWasRefusedIsListedWithItsNumberAndReason() throws Exception {
        UUID filed = people.after(1).caseId();
        UUID gone = people.after(2).caseId();
        MvcResult sent = perform(
                people.dispatcher,
                post("/work/dispatch")
                        .param("batch", UUID.randomUUID().toString())
                        .param("pick", filed + "_2", gone + "_2", UUID.randomUUID() + "_2")
                        .param("office", people.water.toString())
                        .param("tab", "ALL")
                        .param("rows", "60"));
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/work?tab=ALL&rows=60");
        String page = perform(people.dispatcher, get("/work?tab=ALL&rows=60").flashAttrs(sent.getFlashMap()))
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("已把 1 件派给水务", "2 件没有办成", "/cases/" + gone, filed + "_3");
    }

    @Test
    void whatWasRefusedForOneReasonSaysItOnce() throws Exception {
        UUID[] gone = {people.after(2).caseId(), people.after(2).caseId()};
        MvcResult sent = perform(
                people.dispatcher,
                post("/work/dispatch")
                        .param("batch", UUID.randomUUID().toString())
                        .param("pick", gone[0] + "_2", gone[1] + "_2")
                        .param("office", people.water.toString()));
        InboxPage.Sent told = (InboxPage.Sent) sent.getFlashMap().get("sent");
        assertThat(told.left()).isEqualTo(2);
        assertThat(told.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.cases())
                        .extracting(InboxPage.Left::href)
                        .containsExactly("/cases/" + gone[0], "/cases/" + gone[1]));
    }

    @Test
    void addressesOfOldCountTheTabsAsTheTabsDo() throws Exception {
        people.after(1);
        people.after(2);
        assertThat(counts("/work?heap=TO_DISPATCH")).isNotEmpty().isEqualTo(counts("/work?tab=UNASSIGNED"));
    }

    private List<String> counts(String path) throws Exception {
        String page = perform(people.dispatcher, get(path)).getResponse().getContentAsString();
        String tabs = page.substring(page.indexOf("class=\"tabs\""), page.indexOf("class=\"saved\""));
        return Pattern.compile("<b>(\\d+)</b>")
                .matcher(tabs)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void aDeskThatIsLateIsToldSoInTheRow() throws Exception {
        UUID filed = people.after(1).caseId();
        Scoped.run(
                people.city.system(),
                () -> transactions.executeWithoutResult(status -> jdbc.sql("""
                                update cases."case"
                                set stage_due = received_at + interval '1 minute', told_to = :told
                                where city = :city
                                and id = :id
                                """)
                        .param("told", people.city.county(1))
                        .param("city", people.city.code())
                        .param("id", filed)
                        .update()));
        clock.set(clock.instant().plus(Duration.ofHours(3)));
        try {
            assertThat(perform(people.dispatcher, get("/work")).getResponse().getContentAsString())
                    .contains("本环节超时", "已升级到县区");
        } finally {
            clock.set(clock.instant().minus(Duration.ofHours(3)));
        }
    }

    @Test
    void theSuggestedOfficeIsTakenWithOnePressAndNothingElseIsSent() throws Exception {
        for (int i = 0; i < 3; i++) {
            people.after(2);
        }
        UUID filed = people.after(1).caseId();
        String page = perform(people.dispatcher, get("/work")).getResponse().getContentAsString();
        String one = filed + "_2_" + people.water;
        assertThat(page).contains(one, "派给水务", "3 件中，3 件由它办理");
        MvcResult sent = perform(
                people.dispatcher,
                post("/work/dispatch")
                        .param("batch", UUID.randomUUID().toString())
                        .param("pick", people.after(1).caseId() + "_2")
                        .param("one", one));
        assertThat(((InboxPage.Sent) sent.getFlashMap().get("sent")).undo()).containsExactly(filed + "_3");
    }

    @Test
    void whatNobodyPickedOrNobodyWroteIsNoFailure() throws Exception {
        MvcResult nothing = perform(
                people.dispatcher,
                post("/work/dispatch").param("batch", UUID.randomUUID().toString()));
        assertThat(((InboxPage.Sent) nothing.getFlashMap().get("sent")).words()).contains("没有选中");
        MvcResult odd = perform(
                people.dispatcher,
                post("/work/dispatch")
                        .param("batch", UUID.randomUUID().toString())
                        .param("pick", "x_y"));
        assertThat(odd.getResponse().getStatus()).isEqualTo(400);
    }

    private MvcResult perform(Scope who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Doors.as(who)).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn();
    }
}
