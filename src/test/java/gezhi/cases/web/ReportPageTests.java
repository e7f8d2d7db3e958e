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
import gezhi.cases.Outcome;
import gezhi.cases.loop.Step;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** From the public form to the page of the secret link. */
@GezhiTest
class ReportPageTests {
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
    private MovableClock clock;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void aVisitorReportsWithAPhotoAndFollowsTheCase() throws Exception {
        String link = link(send(UUID.randomUUID(), "192.0.2.1", photo("a.jpg", Uploads.jpegWithExif(64, 48, 1))));
        assertThat(link).matches("/f/[0-9a-f]{32}\\?sent");
        String page = page(link.replace("?sent", ""));
        assertThat(page).contains("路口的井盖坏了").contains("/photos/").doesNotContain("13812345678");
        String small = page.replaceAll("(?s).*src=\"(/f/[^\"]+/small)\".*", "$1");
        assertThat(visit(small).getContentType()).isEqualTo("image/jpeg");
    }

    @Test
    void theSameRequestSentAgainIsTheSameReport() throws Exception {
        UUID request = UUID.randomUUID();
        String first = link(send(request, "192.0.2.2"));
        String second = link(send(request, "192.0.2.2"));
        assertThat(second).isEqualTo(first);
        assertThat(reports()).isOne();
    }

    @Test
    void whatIsMissingIsNamedAtItsField() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        post("/report").with(Doors.as(people.city.visitor())).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("请选择是什么问题", "请告诉我们在哪里", "请写一句话说明情况", "href=\"#words\"");
    }

    @Test
    void whoFillsInTheHiddenFieldIsAskedAgain() throws Exception {
        MockHttpServletResponse answer = mvc.perform(form(UUID.randomUUID()).param("homepage", "http://spam.example"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(reports()).isZero();
    }

    @Test
    void anAddressThatNamesOneCommunityReachesTheDeskOfThatCommunity() throws Exception {
        MockHttpServletResponse answer = describe("测试" + people.city.community(1, 1, 1) + "，3号楼楼下", "");
        String page = page(sent(answer));
        assertThat(page).contains("已送到测试" + people.city.county(1), "由社区安排人员到现场核实");
        assertThat(page("/work?heap=TO_COLLECT", people.desk)).contains("路口的井盖坏了");
    }

    @Test
    void anAddressThatNamesNoPlaceIsAskedAboutOnceAndThenSentToTheCity() throws Exception {
        MockHttpServletResponse asked = describe("楼楼下", "");
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString()).contains("从地址看不出是哪个社区", "我说不清在哪里", "value=\"VAGUE\"");
        assertThat(reports()).isZero();
        assertThat(page(sent(describe("楼楼下", "VAGUE")))).contains("由派单员查清地点后转给当地");
    }

    @Test
    void whoeverIsAskedMayChooseOneOfThePlacesThatTheAddressMayMean() throws Exception {
        String county = people.city.county(1);
        assertThat(describe("测试" + county, "").getContentAsString()).contains("value=\"" + county + "\"");
        assertThat(page(sent(describe("测试" + county, county)))).contains("由区县派单员查清地点后转给当地");
    }

    @Test
    void tooManyWordsAndNoTelephoneNumberAreNamedAndKept() throws Exception {
        String words = "长".repeat(4_001);
        MockHttpServletResponse answer = mvc.perform(
                        form(UUID.randomUUID(), "", "路口").param("words", words).param("phone", "abc!!电话"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("现在是 4,0", words, "电话请填", "abc!!电话", "如果选过照片，请重新选择");
    }

    @Test
    void aFileThatIsNoPhotoIsNamed() throws Exception {
        MockHttpServletResponse answer =
                send(UUID.randomUUID(), "192.0.2.3", photo("账单.jpg", "not a photo".getBytes("UTF-8")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("这不是照片", "账单.jpg");
    }

    @Test
    void oneAddressCannotBuryTheDesks() throws Exception {
        for (int i = 0; i < ReportLimit.AN_HOUR; i++) {
            assertThat(send(UUID.randomUUID(), "192.0.2.4").getStatus()).isEqualTo(302);
        }
        MockHttpServletResponse refused = send(UUID.randomUUID(), "192.0.2.4");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("之后再试", "路口的井盖坏了");
        assertThat(send(UUID.randomUUID(), "192.0.2.5").getStatus()).isEqualTo(302);
        clock.advance(Duration.ofMinutes(3));
        assertThat(send(UUID.randomUUID(), "192.0.2.4").getStatus()).isEqualTo(302);
    }

    @Test
    void aGridWorkerGoesStraightToTheCase() throws Exception {
        MockHttpServletResponse answer = mvc.perform(form(UUID.randomUUID()).with(Doors.as(people.gridWorker)))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).matches("/cases/[0-9a-f-]{36}\\?sent");
        assertThat(page("/work?heap=REPORTED", people.gridWorker)).contains("污水井盖");
    }

    @Test
    void aWrongLinkIsAFriendlyPage() throws Exception {
        MockHttpServletResponse answer = visit("/f/0123456789abcdef0123456789abcdef");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("没有找到这个链接");
    }

    @Test
    void theReporterIsToldTheResultButNoNamesAndNoNotes() throws Exception {
        Outcome.Reported reported = people.after(4);
        people.act(people.gridWorker, reported.caseId(), 5, new gezhi.cases.loop.Action.Comment("报告人态度不好"));
        assertThat(page("/f/" + reported.token())).contains("水务").doesNotContain("已清理", "态度不好", "网格员");
        people.step(reported, 4);
        assertThat(page("/f/" + reported.token())).contains("已清理", "您满意吗");
    }

    @Test
    void theReporterRatesOnceAndARetryIsHarmless() throws Exception {
        Outcome.Reported reported = people.after(5);
        UUID request = UUID.randomUUID();
        assertThat(rate(reported, request, "0").getStatus()).isEqualTo(409);
        assertThat(rate(reported, request, "5").getStatus()).isEqualTo(302);
        assertThat(rate(reported, request, "5").getStatus()).isEqualTo(302);
        assertThat(page("/f/" + reported.token())).contains("5 星").doesNotContain("您满意吗");
    }

    private MockHttpServletResponse rate(Outcome.Reported reported, UUID request, String rating) throws Exception {
        return mvc.perform(post("/f/" + reported.token() + "/rating")
                        .param("requestId", request.toString())
                        .param("version", "6")
                        .param("rating", rating)
                        .with(Doors.as(people.city.visitor()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(UUID request, String address, MockMultipartFile... photos) throws Exception {
        MockMultipartHttpServletRequestBuilder form = form(request);
        for (MockMultipartFile photo : photos) {
            form.file(photo);
        }
        return mvc.perform(form.with(raw -> {
                    raw.setRemoteAddr(address);
                    return raw;
                }))
                .andReturn()
                .getResponse();
    }

    /** A report that says the place in words only. */
    private MockHttpServletResponse describe(String address, String named) throws Exception {
        return mvc.perform(form(UUID.randomUUID(), "", address).param("named", named))
                .andReturn()
                .getResponse();
    }

    private MockMultipartHttpServletRequestBuilder form(UUID request) {
        return form(request, people.city.grid(), "路口");
    }

    private MockMultipartHttpServletRequestBuilder form(UUID request, String division, String address) {
        MockMultipartHttpServletRequestBuilder form = multipart("/report");
        form.param("requestId", request.toString())
                .param("category", "C0102")
                .param("division", division)
                .param("address", address)
                .param("words", "路口的井盖坏了")
                .param("name", "林小明")
                .param("phone", "13812345678");
        form.with(Doors.as(people.city.visitor())).with(csrf());
        return form;
    }

    private static MockMultipartFile photo(String name, byte[] bytes) {
        return new MockMultipartFile("photos", name, "image/jpeg", bytes);
    }

    /** The page right after the report. */
    private static String sent(MockHttpServletResponse answer) {
        return link(answer).replace("?sent", "?sent=yes");
    }

    private static String link(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private long reports() {
        return Scoped.call(people.city.system(), () -> queries.count(CaseFilter.ALL.steps(Step.DISCOVERED)));
    }

    private String page(String path) throws Exception {
        return visit(path).getContentAsString();
    }

    private String page(String path, gezhi.platform.scope.Scope who) throws Exception {
        return mvc.perform(get(path).with(Doors.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return mvc.perform(get(path).with(Doors.as(people.city.visitor())))
                .andReturn()
                .getResponse();
    }
}
