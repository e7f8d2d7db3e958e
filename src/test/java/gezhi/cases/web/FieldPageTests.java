package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What the phone asks of the server, and what it may send again. */
@GezhiTest
class FieldPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Offices offices;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void onlyThoseWhoWorkOutsideGetDataAndMaySend(Role role) throws Exception {
        boolean field = role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
        Scope who = people.city.person(role, people.city.grid());
        assertThat(perform(who, get("/field/session")).getStatus()).isEqualTo(field ? 200 : 401);
        assertThat(perform(who, get("/field/data")).getStatus() == 200).isEqualTo(field);
        assertThat(report(who, UUID.randomUUID()).getStatus() == 200).isEqualTo(field);
        assertThat(perform(who, spot(UUID.randomUUID()).file(shot("before")).file(shot("photos")))
                                .getStatus()
                        == 200)
                .isEqualTo(field);
    }

    @Test
    void thePageItselfNamesNobodyAndCarriesNoToken() throws Exception {
        String page = perform(people.gridWorker, get("/field")).getContentAsString();
        assertThat(page).contains("格治外勤").doesNotContain("测试grid_worker", "_csrf");
        assertThat(perform(people.city.visitor(), get("/field")).getContentAsString())
                .isEqualTo(page);
    }

    @Test
    void thePhoneTakesAlongWhatWaitsForItsPersonOnly() throws Exception {
        people.reported();
        people.after(4);
        String mine = perform(people.gridWorker, get("/field/data")).getContentAsString();
        assertThat(mine)
                .contains("\"COLLECT\"", "\"CONFIRM\"", "\"REWORK\"", CaseStories.RUBBISH)
                .doesNotContain("13812345678");
        assertThat(perform(people.neighbour, get("/field/data")).getContentAsString())
                .contains("\"tasks\":[]");
    }

    @Test
    void aReportSentTwiceIsFiledOnceWithItsPhotosOnce() throws Exception {
        UUID request = UUID.randomUUID();
        String first = report(people.gridWorker, request).getContentAsString();
        String second = report(people.gridWorker, request).getContentAsString();
        assertThat(second).isEqualTo(first).contains("\"why\":\"\"");
        assertThat(Scoped.call(people.gridWorker, () -> queries.count(CaseFilter.ALL)))
                .isEqualTo(1);
        UUID id = Scoped.call(people.gridWorker, () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst()
                .id();
        assertThat(Scoped.call(people.gridWorker, () -> queries.find(id))
                        .orElseThrow()
                        .timeline()
                        .getFirst()
                        .photos())
                .hasSize(2);
    }

    @Test
    void aReportThatCannotBeFiledSaysWhy() throws Exception {
        MockHttpServletResponse answer = perform(
                people.gridWorker,
                multipart("/field/report")
                        .param("requestId", UUID.randomUUID().toString())
                        .param("category", "Z99")
                        .param("division", people.city.grid())
                        .param("words", "垃圾"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).doesNotContain("\"why\":\"\"");
    }

    @Test
    void whereTheCaseHasMovedOnThePhoneIsToldAndANoteIsStillTaken() throws Exception {
        UUID id = people.after(4).caseId();
        people.act(people.desk, id, 5, new Action.Rework("还有垃圾"));
        MockHttpServletResponse late = perform(
                people.gridWorker,
                multipart("/field/cases/" + id + "/CONFIRM")
                        .param("requestId", UUID.randomUUID().toString())
                        .param("version", "5"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("\"version\":6", "\"again\":false", "办理中");
        UUID note = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse taken = perform(
                    people.gridWorker,
                    multipart("/field/cases/" + id + "/COMMENT")
                            .param("requestId", note.toString())
                            .param("version", "5")
                            .param("words", "我看过，已经干净了"));
            assertThat(taken.getStatus()).isEqualTo(200);
        }
        var file = Scoped.call(people.gridWorker, () -> queries.find(id)).orElseThrow();
        assertThat(file.row().step()).isEqualTo(Step.HANDLING);
        assertThat(file.timeline()).hasSize(7);
    }

    @Test
    void aMicroMatterIsSentWholeOnceWithItsPhotosOfBeforeAndAfter() throws Exception {
        assertThat(perform(people.gridWorker, get("/field/data")).getContentAsString())
                .contains("\"needed\":{\"before\":1,\"after\":1}");
        UUID request = UUID.randomUUID();
        MockHttpServletResponse without = perform(people.gridWorker, spot(request));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("办前照片，至少 1 张");
        for (int i = 0; i < 2; i++) {
            assertThat(perform(
                                    people.gridWorker,
                                    spot(request).file(shot("before")).file(shot("photos")))
                            .getStatus())
                    .isEqualTo(200);
        }
        CaseRow row = Scoped.call(people.gridWorker, () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst();
        assertThat(row.step()).isEqualTo(Step.FED_BACK);
        assertThat(Scoped.call(people.gridWorker, () -> queries.count(CaseFilter.ALL)))
                .isEqualTo(1);
        String page = perform(people.desk, get("/cases/" + row.id())).getContentAsString();
        assertThat(page).contains("办前照片 1", "办后照片 1");
        assertThat(perform(people.desk, get("/field/data")).getContentAsString())
                .contains("\"PASS_ON\"")
                .doesNotContain("\"REWORK\"");
    }

    @Test
    void aReportedCaseIsDoneOnTheSpotOrThePhoneIsToldWhyNot() throws Exception {
        UUID id = people.reported().caseId();
        UUID request = UUID.randomUUID();
        assertThat(perform(people.gridWorker, settled(id, request)).getStatus()).isEqualTo(422);
        assertThat(perform(
                                people.gridWorker,
                                settled(id, request).file(shot("before")).file(shot("photos")))
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse late = perform(
                people.desk, settled(id, UUID.randomUUID()).file(shot("before")).file(shot("photos")));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("\"again\":false");
    }

    private MockMultipartHttpServletRequestBuilder spot(UUID request) {
        MockMultipartHttpServletRequestBuilder sent = multipart("/field/spot");
        sent.param("requestId", request.toString())
                .param("category", CaseStories.RUBBISH)
                .param("division", people.city.grid())
                .param("words", "门口有纸箱")
                .param("done", "捡走了");
        return sent;
    }

    private static MockMultipartHttpServletRequestBuilder settled(UUID id, UUID request) {
        MockMultipartHttpServletRequestBuilder sent = multipart("/field/cases/" + id + "/SELF_HANDLE");
        sent.param("requestId", request.toString()).param("version", "1").param("words", "捡走了");
        return sent;
    }

    private static MockMultipartFile shot(String name) {
        return new MockMultipartFile(name, "1.jpg", "image/jpeg", Uploads.jpegWithExif(64, 48, 1));
    }

    private MockHttpServletResponse report(Scope who, UUID request) throws Exception {
        var sent = multipart("/field/report");
        for (int i = 0; i < 2; i++) {
            sent.file(new MockMultipartFile("photos", i + ".jpg", "image/jpeg", Uploads.jpegWithExif(64, 48, 1)));
        }
        return perform(
                who,
                sent.param("requestId", request.toString())
                        .param("category", CaseStories.RUBBISH)
                        .param("division", people.city.grid())
                        .param("words", "垃圾没人收"));
    }

    private MockHttpServletResponse perform(Scope who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(Doors.as(who)).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
