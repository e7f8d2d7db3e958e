package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Categories;
import gezhi.cases.Merging;
import gezhi.cases.Outcome;
import gezhi.cases.Privacy;
import gezhi.cases.PublicCase;
import gezhi.cases.Report;
import gezhi.cases.Surroundings;
import gezhi.cases.loop.Action;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.w3c.dom.Document;

/** What everybody may know: the community, not the door; words once a desk has looked; nothing private, nothing of people. */
@GezhiTest
class AroundPageTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Merging merging;

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private Categories categories;

    @Autowired
    private Offices offices;

    @Autowired
    private MockMvcTester mvc;

    private CaseStories people;
    private Outcome.Reported reported;
    private String community;

    @BeforeEach
    void aReport() {
        people = new CaseStories(cities.fresh(), cases, offices);
        reported = people.reported();
        community = people.city.community(1, 1, 1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everybodySeesTheSameAndNobodySeesPeopleOrDoors(Role role) throws Exception {
        for (String path : List.of(
                "/around/" + community,
                "/around/" + community + ".atom",
                "/around/" + people.city.code() + "/cases/" + reported.number())) {
            MvcTestResult page =
                    mvc.get().uri(path).with(As.role(people.city.code(), role)).exchange();
            assertThat(page).as(path).hasStatusOk();
            assertThat(text(page))
                    .as(path)
                    .contains(reported.number())
                    .doesNotContain("林小明", "13812345678", "门口", "垃圾没人收");
        }
    }

    @Test
    void theWordsAreShownOnceADeskHasFiledTheCase() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(text(get("/around/" + community))).contains("垃圾没人收").doesNotContain("林小明");
    }

    @Test
    void whatWasRefusedOrIsOfAPrivateCategoryIsNotThere() throws Exception {
        people.act(people.desk, reported.caseId(), 1, new Action.Refuse("没有此事"));
        Report quarrel = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                privateCategory(),
                null,
                people.city.grid(),
                "",
                "邻里纠纷",
                null,
                List.of());
        Outcome.Reported secret = (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(quarrel));
        people.act(people.desk, secret.caseId(), 1, Action.Collect.asReported());
        assertThat(text(get("/around/" + community))).doesNotContain(reported.number(), secret.number(), "邻里纠纷");
        assertThat(get("/around/" + people.city.code() + "/cases/" + secret.number()))
                .hasStatus(404);
        assertThat(get("/report/alike/" + secret.caseId() + "/photo")).hasStatus(404);
    }

    @Test
    void numbersThatReachAPersonAreBlanked() throws Exception {
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                null,
                people.city.grid(),
                "",
                "请打 139 0000 1234 找我",
                null,
                List.of());
        Outcome.Reported named = (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report));
        people.act(people.desk, named.caseId(), 1, Action.Collect.asReported());
        for (String path :
                List.of("/around/" + community, "/around/" + people.city.code() + "/cases/" + named.number())) {
            assertThat(text(get(path))).contains("请打").doesNotContain("1234 找我");
        }
    }

    @Test
    void whoHasTheSameProblemGetsALinkOfTheirOwn() throws Exception {
        MvcTestResult sent = mvc.post()
                .uri("/around/" + people.city.code() + "/cases/" + reported.number() + "/same")
                .param("requestId", UUID.randomUUID().toString())
                .param("words", "我家楼下也是")
                .with(As.visitor(people.city.code()))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(302);
        String link = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(text(get(link.replace("?sent", "")))).contains(reported.number());
        assertThat(text(get("/around/" + people.city.code() + "/cases/" + reported.number())))
                .contains("2 户反映");
        assertThat(Scoped.call(people.desk, () -> merging.children(reported.caseId())))
                .hasSize(1);
    }

    @Test
    void theFeedIsWellFormedAndKeepsToItsCategory() throws Exception {
        byte[] feed = get("/around/" + community + ".atom").getResponse().getContentAsByteArray();
        Document atom =
                DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(1);
        assertThat(text(get("/around/" + community + ".atom?category=C"))).doesNotContain("<entry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "001"})
    void nobodyAsksForLessThanACommunity(String unit) {
        String grid = people.city.grid() + unit;
        assertThat(get("/around/" + grid)).hasStatus(404);
        assertThat(get("/around/" + grid + ".atom")).hasStatus(404);
        String empty = community + "002" + unit;
        assertThat(Scoped.call(people.city.visitor(), () -> surroundings.list(empty, "", ""))
                        .rows())
                .extracting(PublicCase::number)
                .containsExactly(reported.number());
    }

    @Test
    void aPlaceThatIsNotThereIsNotFound() {
        assertThat(get("/around/999999")).hasStatus(404);
        assertThat(get("/around/" + people.city.code() + "/cases/260101-000000"))
                .hasStatus(404);
    }

    /** One with no cookie, one who looks at another city, one who works for another: whoever gets an address of ours sees what it says. */
    @Test
    void anAddressSaysItsCityItself() throws Exception {
        String elsewhere = cities.fresh().code();
        String city = people.city.code();
        String page = "/around/" + city + "/cases/" + reported.number();
        List<RequestPostProcessor> others = List.of(
                anonymous(),
                As.visitor(elsewhere),
                As.role(elsewhere, Role.RESIDENT),
                As.role(elsewhere, Role.DISPATCHER));
        for (RequestPostProcessor other : others) {
            for (String path :
                    List.of(page, page + ".atom", "/around/" + community, "/around/" + community + ".atom")) {
                MvcTestResult answer = mvc.get().uri(path).with(other).exchange();
                assertThat(answer).as(path).hasStatusOk();
                assertThat(text(answer)).as(path).contains(page);
            }
            assertThat(mvc.get()
                            .uri("/around/" + elsewhere + "/cases/" + reported.number())
                            .with(other))
                    .as("there is no such case there")
                    .hasStatus(404);
            assertThat(mvc.get()
                            .uri("/around/" + people.city.county(1) + "/cases/" + reported.number())
                            .with(other))
                    .as("a county is no city")
                    .hasStatus(404);
            MvcTestResult same = mvc.post()
                    .uri(page + "/same")
                    .param("requestId", UUID.randomUUID().toString())
                    .with(other)
                    .with(csrf())
                    .exchange();
            String link = Objects.requireNonNull(same.getResponse().getRedirectedUrl());
            assertThat(text(mvc.get().uri(link).with(other).exchange())).contains(reported.number());
        }
        for (String path :
                List.of("/around/cases/" + reported.number(), "/around/cases/" + reported.number() + ".atom")) {
            assertThat(mvc.get().uri(path).with(As.visitor(elsewhere)))
                    .as("addresses of before")
                    .hasRedirectedUrl(path.replace("/around/", "/around/" + city + "/"));
        }
    }

    @Test
    void whoComesByALinkStaysInItsCity() throws Exception {
        String elsewhere = cities.fresh().code();
        MvcTestResult answer = mvc.get()
                .uri("/around/" + community)
                .accept(MediaType.TEXT_HTML)
                .with(As.visitor(elsewhere))
                .exchange();
        assertThat(text(answer)).contains("测试市" + people.city.code()).doesNotContain("测试市" + elsewhere);
        Cookie kept = Objects.requireNonNull(answer.getResponse().getCookie("city"));
        assertThat(mvc.get().uri("/around").cookie(kept)).hasRedirectedUrl("/around/" + people.city.code());
        MvcTestResult feed = mvc.get()
                .uri("/around/" + community + ".atom")
                .accept(MediaType.TEXT_HTML)
                .with(As.visitor(elsewhere))
                .exchange();
        assertThat(feed.getResponse().getCookie("city"))
                .as("a feed is the same for everybody")
                .isNull();
        assertThat(mvc.get().uri("/heat?division=" + community).with(As.visitor(elsewhere)))
                .bodyText()
                .contains("测试" + people.city.township(1, 1));
    }

    private String privateCategory() {
        return Scoped.call(
                people.city.system(),
                () -> categories.list().stream()
                        .filter(category -> category.leaf() && category.privacy() == Privacy.CLOSED)
                        .findFirst()
                        .orElseThrow()
                        .code());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(As.visitor(people.city.code())).exchange();
    }

    private static String text(MvcTestResult page) throws Exception {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
