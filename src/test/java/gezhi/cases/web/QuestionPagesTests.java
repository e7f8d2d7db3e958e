package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.loop.Action;
import gezhi.files.Uploads;
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
import java.util.Objects;
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

/** Questions on screen: asked in the report form, shown with the case, changed by the administrator. */
@GezhiTest
class QuestionPagesTests {
    private static final String LIFT = "S0103";
    private static final String NOISE = "E0301";
    private static final String VEHICLE = "E0107";

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

    @Autowired
    private Clock clock;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void theFormAsksNothingBeforeACategoryIsChosenAndItsQuestionsAfterwards() throws Exception {
        assertThat(body(visit("/report"))).contains("data-questions").doesNotContain("answer.");
        assertThat(body(visit("/report/questions?category=" + LIFT)))
                .contains("name=\"answer.trapped\"", "name=\"answer.lift\"", "电梯编号（选填）", "name=\"form\" value=\"1\"")
                .doesNotContain("<html");
        assertThat(body(visit("/report/questions?category=E0102")).strip()).isEmpty();
        assertThat(body(visit("/report/questions?category=E0102&lang=en"))).doesNotContain("answer.");
    }

    @Test
    void withoutAScriptTheQuestionsComeBeforeTheReportIsSent() throws Exception {
        MockHttpServletResponse look =
                perform(people.city.visitor(), form(NOISE).param("look", "yes"));
        assertThat(look.getStatus()).isEqualTo(200);
        assertThat(body(look)).contains("answer.since", "answer.hours", "路口的事");
        assertThat(reports()).isZero();
    }

    @Test
    void aReplyThatIsMissingIsNamedAtItsQuestionAndWhatWasRepliedStays() throws Exception {
        MockHttpServletResponse answer = perform(
                people.city.visitor(), form(LIFT).param("answer.lift", "B-7").param("form", "1"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("href=\"#answer.trapped\"", "“有人被困吗”还没有回答。", "value=\"B-7\"");
        assertThat(reports()).isZero();
    }

    @Test
    void repliesStandOnThePageOfTheCaseAndOfItsReporterAndNotOnThePublicOne() throws Exception {
        MockHttpServletResponse sent = perform(
                people.city.visitor(), form(LIFT).param("answer.trapped", "no").param("answer.lift", "B-7"));
        String link = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(body(visit(link))).contains("问与答", "电梯编号", "B-7", "没有");
        String page = body(perform(people.gridWorker, get("/cases/" + id())));
        assertThat(page).contains("问与答", "电梯编号", "B-7");
        people.act(people.gridWorker, id(), 1, Action.Collect.asReported());
        assertThat(body(visit("/around/" + people.city.code() + "/cases/" + number())))
                .contains("路口的事")
                .doesNotContain("B-7")
                .doesNotContain("问与答");
    }

    @Test
    void everybodyReadsTheRepliesThatAreMarkedPublicOnceADeskHasFiledTheCase() throws Exception {
        perform(
                people.city.visitor(),
                form(NOISE).param("answer.hours", "night").param("answer.since", "2026-03-01"));
        assertThat(body(visit("/around/" + people.city.code() + "/cases/" + number())))
                .doesNotContain("夜间");
        people.act(people.gridWorker, id(), 1, Action.Collect.asReported());
        assertThat(body(visit("/around/" + people.city.code() + "/cases/" + number())))
                .contains("夜间")
                .doesNotContain("2026-03-01");
    }

    @Test
    void aPhotoIsAskedForAndAFileThatIsNoneIsRefusedAtItsQuestion() throws Exception {
        MockHttpServletResponse bad =
                perform(people.city.visitor(), form(VEHICLE).file(file(new byte[] {1, 2})));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(body(bad)).contains("id=\"answer.plate-error\"");
        MockHttpServletResponse sent =
                perform(people.city.visitor(), form(VEHICLE).file(file(Uploads.jpegWithExif(64, 48, 1))));
        assertThat(body(visit(Objects.requireNonNull(sent.getRedirectedUrl())))).contains("车牌或车身", "/small");
    }

    @Test
    void filesForWhatIsNotAskedAreNotEvenLookedAt() throws Exception {
        MockMultipartFile bad = new MockMultipartFile("answer.other", "a.jpg", "image/jpeg", new byte[] {1, 2});
        MockMultipartHttpServletRequestBuilder form = form(NOISE).file(bad);
        form.param("answer.hours", "night").param("answer.since", "2026-03-01");
        assertThat(perform(people.city.visitor(), form).getStatus()).isEqualTo(302);
    }

    @Test
    void thePhoneTakesTheQuestionsAlongAndSendsReplies() throws Exception {
        assertThat(body(perform(people.gridWorker, get("/field/data"))))
                .contains("\"code\":\"trapped\"", "\"required\":true", "\"kind\":\"PHOTO\"");
        MockMultipartHttpServletRequestBuilder report = multipart("/field/report");
        report.param("requestId", UUID.randomUUID().toString())
                .param("category", LIFT)
                .param("division", people.city.grid())
                .param("words", "电梯停了");
        assertThat(body(perform(people.gridWorker, report))).contains("有人被困吗");
        report.param("answer.trapped", "no").param("form", "1");
        assertThat(body(perform(people.gridWorker, report))).contains("\"why\":\"\"");
    }

    @Test
    void theAdministratorChangesThemAndTheFormAsksTheNewOnes() throws Exception {
        Scope keeper = people.city.person(Role.ADMINISTRATOR, people.city.code());
        assertThat(body(perform(keeper, get("/categories/" + LIFT + "/questions"))))
                .contains("第 1 版", "有人被困吗", "no 没有 | No");
        String today = LocalDate.now(clock).toString();
        MockHttpServletResponse wrong = perform(keeper, change("", "Level", "楼层", today));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(body(wrong)).contains("href=\"#q1-code\"", "第 1 题");
        assertThat(perform(keeper, change("", "level", "楼层", "2020-01-01")).getStatus())
                .isEqualTo(422);
        assertThat(body(perform(keeper, change("", "level", "楼层", today).param("more", "yes"))))
                .contains("id=\"q3-code\"", "value=\"楼层\"");
        assertThat(perform(keeper, change("", "level", "楼层", today)).getRedirectedUrl())
                .isEqualTo("/categories/" + LIFT + "/questions");
        assertThat(body(perform(keeper, get("/categories/" + LIFT + "/questions"))))
                .contains("第 2 版", "第 1 版", "楼层");
        assertThat(body(visit("/report/questions?category=" + LIFT)))
                .contains("answer.level")
                .doesNotContain("answer.trapped");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void whoWorksWithCasesReadsThemOnlyTheAdministratorChangesThem(Role role) throws Exception {
        boolean outside = role == Role.PUBLIC || role == Role.RESIDENT;
        int closed = role == Role.PUBLIC ? 302 : 403;
        String path = "/categories/" + LIFT + "/questions";
        assertThat(mvc.perform(get(path).with(As.role(people.city.code(), role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(outside ? closed : 200);
        assertThat(mvc.perform(change("", "level", "楼层", "2020-01-01")
                                .with(csrf())
                                .with(As.role(people.city.code(), role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(role == Role.ADMINISTRATOR ? 422 : closed);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String order, String code, String name, String from) {
        return post("/categories/" + LIFT + "/questions")
                .param("order", order, "")
                .param("code", code, "")
                .param("name", name, "")
                .param("nameEn", "Level", "")
                .param("kind", "NUMBER", "TEXT")
                .param("required", "yes", "no")
                .param("shown", "no", "no")
                .param("choices", "", "")
                .param("from", from);
    }

    private MockMultipartHttpServletRequestBuilder form(String category) {
        MockMultipartHttpServletRequestBuilder form = multipart("/report");
        form.param("requestId", UUID.randomUUID().toString())
                .param("category", category)
                .param("division", people.city.grid())
                .param("words", "路口的事");
        return form;
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("answer.plate", "a.jpg", "image/jpeg", bytes);
    }

    private UUID id() {
        return Scoped.call(people.gridWorker, () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst()
                .id();
    }

    private String number() {
        return Scoped.call(people.gridWorker, () -> queries.find(id()))
                .orElseThrow()
                .row()
                .number();
    }

    private long reports() {
        return Scoped.call(people.gridWorker, () -> queries.count(CaseFilter.ALL));
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return perform(people.city.visitor(), get(path));
    }

    private MockHttpServletResponse perform(Scope who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(Doors.as(who)).with(csrf())).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
