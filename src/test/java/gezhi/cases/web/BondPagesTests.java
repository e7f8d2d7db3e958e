package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.Bonds;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Splitting, relating and complaining on screen, and the map of heat. */
@GezhiTest
class BondPagesTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Bonds bonds;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void aDispatcherSplitsACaseAndTheReporterIsToldOfTheParts() throws Exception {
        Outcome.Reported whole = people.after(1);
        String path = "/cases/" + whole.caseId() + "/split";
        assertThat(body(perform(people.dispatcher, get("/cases/" + whole.caseId()))))
                .contains("href=\"" + path + "\"")
                .doesNotContain("deed-SPLIT");
        assertThat(body(perform(people.dispatcher, get(path)))).contains("垃圾没人收", "第 5 个问题");
        MockHttpServletResponse one = perform(people.dispatcher, split(path, "E0102", ""));
        assertThat(one.getStatus()).isEqualTo(409);
        assertThat(body(one)).contains("请写出两至五个问题");
        assertThat(perform(people.dispatcher, split(path, "E0102", "C0107")).getRedirectedUrl())
                .isEqualTo("/cases/" + whole.caseId() + "?done=SPLIT");
        String page = body(perform(people.dispatcher, get("/cases/" + whole.caseId())));
        assertThat(page).contains("分为 2 件，全部办完后一并办结", "分为几件办理", "deed-REJOIN");
        assertThat(body(perform(people.city.visitor(), get("/f/" + whole.token()))))
                .contains("分为 2 件办理", "您反映的有几个问题");
        UUID part = Scoped.call(people.dispatcher, () -> bonds.of(whole.caseId()))
                .parts()
                .getFirst()
                .id();
        assertThat(body(perform(people.dispatcher, get("/cases/" + part)))).contains("从这一件分出");
    }

    @Test
    void relatedCasesLinkToEachOtherUntilItIsTakenBack() throws Exception {
        Outcome.Reported one = people.reported();
        Outcome.Reported other = people.reported();
        String path = "/cases/" + one.caseId();
        MockHttpServletResponse unknown = perform(people.desk, relate(path, "000000-000000"));
        assertThat(unknown.getStatus()).isEqualTo(409);
        assertThat(body(unknown)).contains("没有这个编号的事件");
        assertThat(perform(people.desk, relate(path, other.number())).getStatus())
                .isEqualTo(302);
        assertThat(body(perform(people.desk, get(path)))).contains("相关事件，各自办理", "/cases/" + other.caseId());
        assertThat(body(perform(people.desk, get("/cases/" + other.caseId())))).contains(one.number());
        perform(
                people.desk,
                post(path + "/unrelate")
                        .param("other", other.caseId().toString())
                        .param("words", "不是一家")
                        .param("requestId", UUID.randomUUID().toString()));
        assertThat(body(perform(people.desk, get(path))))
                .doesNotContain("相关事件，各自办理")
                .contains("同一家工地", "不是一家");
    }

    @Test
    void theReporterComplainsByTheLinkAndASupervisorAnswers() throws Exception {
        Outcome.Reported settled = people.after(5);
        String link = "/f/" + settled.token();
        assertThat(body(perform(people.city.visitor(), get(link)))).contains("投诉办理情况");
        assertThat(perform(people.city.visitor(), complain(link, " ")).getStatus())
                .isEqualTo(409);
        assertThat(perform(people.city.visitor(), complain(link, "没人来过")).getRedirectedUrl())
                .isEqualTo(link);
        assertThat(body(perform(people.city.visitor(), get(link))))
                .contains("没人来过", "待答复")
                .doesNotContain("投诉办理情况");
        assertThat(body(perform(people.supervisor, get("/complaints")))).contains("没人来过", settled.number());
        assertThat(body(perform(people.dispatcher, get("/cases/" + settled.caseId()))))
                .doesNotContain("没人来过");
        assertThat(body(perform(people.supervisor, get("/cases/" + settled.caseId()))))
                .contains("没人来过", "name=\"granted\"");
        perform(
                people.supervisor,
                post("/cases/" + settled.caseId() + "/complaint")
                        .param("requestId", UUID.randomUUID().toString())
                        .param("granted", "true")
                        .param("words", "已批评教育"));
        assertThat(body(perform(people.city.visitor(), get(link)))).contains("认定属实", "已批评教育");
        assertThat(body(perform(people.supervisor, get("/complaints")))).contains("没有待答复的投诉");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void whoMayOpenWhat(Role role) throws Exception {
        Outcome.Reported whole = people.after(1);
        int closed = role == Role.PUBLIC ? 302 : 403;
        boolean watching = role == Role.SUPERVISOR || role == Role.LEADER || role == Role.AUDITOR;
        assertThat(status(role, get("/complaints"))).isEqualTo(watching ? 200 : closed);
        assertThat(status(role, get("/cases/" + whole.caseId() + "/split")))
                .isEqualTo(role == Role.DISPATCHER ? 200 : closed);
        int relating = status(role, relate("/cases/" + whole.caseId(), "1"));
        boolean ties = role == Role.DISPATCHER || role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
        assertThat(relating).isEqualTo(ties ? 409 : closed);
        assertThat(status(role, get("/heat"))).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void heatCountsWhatTheRoleSeesAndEverybodyByCommunityOnly(Role role) throws Exception {
        people.after(2);
        people.reported();
        Scoped.call(
                people.city.visitor(), () -> cases.report(CaseStories.rubbish(people.city.community(2, 1, 1) + "001")));
        boolean territory = role.worksInTerritory();
        boolean everybody = role == Role.PUBLIC || role == Role.RESIDENT || role == Role.ADMINISTRATOR;
        String cells = body(perform(people.city.person(role, people.city.township(1, 1)), get("/heat/cells.geojson")));
        assertThat(cells.contains("\"cases\":2")).as(cells).isEqualTo(territory);
        assertThat(cells).doesNotContain("119.01,").doesNotContain("number");
        String page = body(perform(people.city.person(role, people.city.township(1, 1)), get("/heat")));
        assertThat(page.contains("共 3 件")).isEqualTo(everybody);
        assertThat(page.contains("共 2 件")).isEqualTo(territory);
        assertThat(page.contains("/around/" + people.city.community(1, 1, 1))).isEqualTo(everybody);
        String office = body(perform(people.city.person(role, "", people.water), get("/heat")));
        if (role == Role.OFFICE_HANDLER) {
            assertThat(office).contains("共 1 件");
        }
    }

    @Test
    void heatIsFilteredAsListsAreAndEverybodyCannotAskByWords() throws Exception {
        people.reported();
        assertThat(body(perform(people.dispatcher, get("/heat?category=C")))).contains("没有这样的事件");
        assertThat(body(perform(people.dispatcher, get("/heat?from=2020-01-01&to=2020-02-01"))))
                .contains("没有这样的事件");
        assertThat(body(perform(people.dispatcher, get("/heat?division=" + people.city.community(1, 1, 1)))))
                .contains("测试" + people.city.grid());
        assertThat(body(perform(people.dispatcher, get("/heat?text=没有这样的词")))).contains("没有这样的事件");
        assertThat(body(perform(people.city.visitor(), get("/heat?text=没有这样的词"))))
                .contains("共 1 件");
        assertThat(body(perform(people.dispatcher, get("/heat?step=VERIFIED")))).contains("没有这样的事件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "001001", "002", "002001"})
    void everybodyCountsNoLessThanACommunityWhicheverDoorTheyAskFor(String door) throws Exception {
        people.reported();
        String division = people.city.community(1, 1, 1) + door;
        for (Scope who : List.of(people.city.visitor(), people.city.person(Role.ADMINISTRATOR, people.city.code()))) {
            String page = body(perform(who, get("/heat?division=" + division)));
            assertThat(page).contains("共 1 件").doesNotContain("测试" + people.city.grid());
            assertThat(body(perform(who, get("/heat/cells.geojson?division=" + division))))
                    .isEqualTo(body(perform(who, get("/heat/cells.geojson"))));
        }
        assertThat(body(perform(people.dispatcher, get("/heat/cells.geojson?division=" + division)))
                        .contains("Point"))
                .isEqualTo(door.equals("001"));
    }

    @Test
    void everybodyCountsAYearAtMostAndGetsTheSameForAMinute() throws Exception {
        people.reported();
        LocalDate today = LocalDate.now(clock);
        String asked = "/heat?from=2001-01-01&to=" + today;
        assertThat(body(perform(people.city.visitor(), get(asked))))
                .contains("共 1 件", today.minusDays(366).toString())
                .doesNotContain("value=\"2001-01-01\"");
        people.reported();
        assertThat(body(perform(people.city.visitor(), get(asked)))).contains("共 1 件");
        assertThat(body(perform(people.dispatcher, get(asked)))).contains("共 2 件", "2001-01-01");
        assertThat(perform(people.city.visitor(), get("/heat/cells.geojson")).getHeader("Cache-Control"))
                .isEqualTo("max-age=60, private");
        assertThat(perform(people.dispatcher, get("/heat/cells.geojson")).getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder split(
            String path, String one, String other) {
        return post(path)
                .param("version", "2")
                .param("requestId", UUID.randomUUID().toString())
                .param("words", "两件事")
                .param("category", one, other)
                .param("matter", "垃圾", "路灯")
                .param("office", "", "");
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder relate(
            String path, String number) {
        return post(path + "/relate")
                .param("number", number)
                .param("words", "同一家工地")
                .param("requestId", UUID.randomUUID().toString());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder complain(
            String link, String words) {
        return post(link + "/complaint")
                .param("requestId", UUID.randomUUID().toString())
                .param("complaint", words);
    }

    private int status(Role role, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        String place = people.city.township(1, 1);
        var who = role == Role.PUBLIC ? As.visitor(people.city.code()) : As.role(people.city.code(), role, place, null);
        return mvc.perform(request.with(who).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse perform(Scope who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(Doors.as(who)).with(csrf())).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
