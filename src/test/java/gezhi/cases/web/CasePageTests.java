package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The case page: its buttons, what they do, and what it says when they cannot. */
@GezhiTest
class CasePageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void theWholeLoopIsWalkedByItsButtons() throws Exception {
        Outcome.Reported reported = people.reported();
        UUID id = reported.caseId();
        assertThat(buttons(people.gridWorker, id)).containsExactly("COLLECT", "COMMENT");
        assertDone(press(people.gridWorker, id, "COLLECT", 1, "address", "南门口"), id, "COLLECT");
        assertThat(buttons(people.dispatcher, id)).startsWith("DISPATCH", "REFUSE");
        assertDone(press(people.dispatcher, id, "DISPATCH", 2, "office", people.water.toString()), id, "DISPATCH");
        assertThat(buttons(people.handler, id)).startsWith("ACCEPT").contains("ASK_GIVE_BACK");
        assertDone(press(people.handler, id, "ACCEPT", 3, "words", ""), id, "ACCEPT");
        assertDone(press(people.handler, id, "FEED_BACK", 4, "words", "已修好"), id, "FEED_BACK");
        assertThat(buttons(people.handler, id)).doesNotContain("CONFIRM");
        assertDone(press(people.gridWorker, id, "CONFIRM", 5, "words", ""), id, "CONFIRM");
        assertDone(press(people.desk, id, "EVALUATE", 6, "rating", "4"), id, "EVALUATE");
        assertThat(body(people.desk, id)).contains("南门口", "水务", "已修好", "4 星");
    }

    @Test
    void whoComesTooLateIsToldWhoWasFaster() throws Exception {
        Outcome.Reported reported = people.reported();
        people.step(reported, 0);
        MockHttpServletResponse late = press(people.desk, reported.caseId(), "REFUSE", 1, "words", "重复");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("受理", "未生效", "网格员");
    }

    @Test
    void aDialogThatWasRefusedOpensAgainWithItsWords() throws Exception {
        Outcome.Reported reported = people.after(1);
        MockHttpServletResponse answer = press(people.dispatcher, reported.caseId(), "DISPATCH", 2, "words", "请快办");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("data-open=\"yes\"", "请选择派给哪个部门", "请快办");
    }

    @Test
    void theSamePressTwiceIsOneDeed() throws Exception {
        Outcome.Reported reported = people.after(2);
        UUID request = UUID.randomUUID();
        assertDone(
                press(people.handler, reported.caseId(), "ACCEPT", 3, request, "words", ""),
                reported.caseId(),
                "ACCEPT");
        assertDone(
                press(people.handler, reported.caseId(), "ACCEPT", 3, request, "words", ""),
                reported.caseId(),
                "ACCEPT");
        assertThat(body(people.handler, reported.caseId()).split("水务接单", -1)).hasSize(2);
    }

    @Test
    void everyRefusalIsASentenceInBothLanguages() throws Exception {
        Outcome.Reported reported = people.after(2);
        for (String kind : List.of("CONFIRM", "COLLECT")) {
            String english = mvc.perform(deed(people.gridWorker, reported.caseId(), kind, 3, UUID.randomUUID())
                            .param("lang", "en"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(english).contains("role=\"alert\"").doesNotContain("??", "cases.refused");
        }
    }

    @Test
    void theListShowsItsCountAndKeepsItsFilters() throws Exception {
        people.reported();
        people.after(1);
        String page = mvc.perform(get("/cases?step=COLLECTED").with(Doors.as(people.dispatcher)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("共 1 件", "清除筛选");
        assertThat(page.split("class=\"case-row\"", -1)).hasSize(2);
    }

    @Test
    void severalStepsAreChosenTogetherAndOldLinksToOneStillWork() throws Exception {
        people.reported();
        people.after(1);
        people.after(2);
        people.after(5);
        assertThat(list("?step=COLLECTED&step=DISPATCHED")).contains("共 2 件", "待派单 · 待接单");
        assertThat(list("?step=COLLECTED,DISPATCHED")).contains("共 2 件");
        assertThat(list("?step=OPEN")).contains("共 3 件");
        assertThat(list("?step=OPEN&step=VERIFIED")).contains("共 4 件");
        assertThat(list("?step=VERIFIED")).contains("共 1 件");
        assertThat(list("?step=NO_SUCH_STEP")).contains("共 4 件", "全部状态");
        assertThat(list("?step=")).contains("共 4 件");
    }

    @Test
    void morePagesKeepTheStepsChosen() throws Exception {
        for (int i = 0; i < 51; i++) {
            people.reported();
        }
        String first = list("?step=DISCOVERED&step=HANDLING");
        assertThat(first).contains("共 51 件");
        var more = Pattern.compile("id=\"more-rows\" href=\"([^\"]+)\"").matcher(first);
        assertThat(more.find()).isTrue();
        assertThat(more.group(1)).contains("step=DISCOVERED&amp;step=HANDLING&amp;after=");
        String second = body(people.dispatcher, URI.create(more.group(1).replace("&amp;", "&")));
        assertThat(second).contains("共 51 件");
        assertThat(second.split("class=\"case-row\"", -1)).hasSize(2);
    }

    private String list(String query) throws Exception {
        return body(people.dispatcher, URI.create("/cases" + query));
    }

    private String body(Scope who, URI address) throws Exception {
        return mvc.perform(get(address).with(Doors.as(who)).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theMapShowsThePublicNoSingleCase() throws Exception {
        Outcome.Reported reported = people.reported();
        String staff = mvc.perform(get("/cases/open.geojson").with(Doors.as(people.dispatcher)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(staff).contains(reported.number(), "119.01");
        String visitor = mvc.perform(get("/cases/open.geojson").with(Doors.as(people.city.visitor())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(visitor).doesNotContain(reported.number(), "119.01", "/cases/");
    }

    private List<String> buttons(Scope who, UUID id) throws Exception {
        return Pattern.compile("data-dialog=\"deed-([A-Z_]+)\"")
                .matcher(body(who, id))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String body(Scope who, UUID id) throws Exception {
        return mvc.perform(get("/cases/" + id).with(Doors.as(who)).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static void assertDone(MockHttpServletResponse answer, UUID id, String kind) {
        assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/" + id + "?done=" + Action.Kind.valueOf(kind));
    }

    private MockHttpServletResponse press(Scope who, UUID id, String kind, int version, String field, String value)
            throws Exception {
        return press(who, id, kind, version, UUID.randomUUID(), field, value);
    }

    private MockHttpServletResponse press(
            Scope who, UUID id, String kind, int version, UUID request, String field, String value) throws Exception {
        return mvc.perform(deed(who, id, kind, version, request).param(field, value))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder deed(Scope who, UUID id, String kind, int version, UUID request) {
        return post("/cases/" + id + "/deeds/" + kind)
                .param("version", String.valueOf(version))
                .param("requestId", request.toString())
                .with(Doors.as(who))
                .with(csrf());
    }
}
