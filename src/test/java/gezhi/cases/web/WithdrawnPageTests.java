package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Categories;
import gezhi.cases.Outcome;
import gezhi.cases.Privacy;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Links in feeds outlive what they lead to: of what was refused or is void everybody reads that, and nothing else. */
@GezhiTest
class WithdrawnPageTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

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

    @Test
    void whoComesByALinkToWhatWasRefusedReadsThatAndNoMore() throws Exception {
        people.act(people.desk, reported.caseId(), 1, new Action.Refuse("没有此事"));
        assertThat(text(get(page(reported)))).contains("这件事不予受理").doesNotContain("没有此事", "垃圾没人收");
    }

    @Test
    void whoComesByALinkToWhatIsVoidReadsThatAndNoMore() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(text(get(page(reported)))).contains("垃圾没人收");
        people.act(people.dispatcher, reported.caseId(), 2, new Detour.Void(Detour.VoidReason.MISTAKE, "报错了"));
        assertThat(text(get("/around/" + community))).doesNotContain(reported.number());
        assertThat(text(get("/around/" + community + ".atom"))).doesNotContain(reported.number());
        assertThat(text(get(page(reported))))
                .contains(reported.number(), "已作废", "这件事已作废，不再办理")
                .doesNotContain("垃圾没人收", "报错了", "/same", "说明待社区核实后公开");
        assertThat(text(get(page(reported) + ".atom"))).contains("已作废").doesNotContain("垃圾没人收");
        assertThat(get("/around/cases/" + reported.number())).hasStatus(302);
        assertThat(mvc.post()
                        .uri(page(reported) + "/same")
                        .param("requestId", UUID.randomUUID().toString())
                        .with(As.visitor(people.city.code()))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void whatIsVoidAndOfAPrivateCategoryIsNotThere() {
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
        assertThat(people.act(people.dispatcher, secret.caseId(), 1, new Detour.Void(Detour.VoidReason.MISTAKE, "报错了")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(get(page(secret))).hasStatus(404);
        assertThat(get(page(secret) + ".atom")).hasStatus(404);
    }

    private String page(Outcome.Reported of) {
        return "/around/" + people.city.code() + "/cases/" + of.number();
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
