package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** My work: its heaps and its pages. */
@GezhiTest
class WorkPageTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private CaseStories people;

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void moreIsALinkToThePageThatFollowsAndTheHeapKeepsItsCount() throws Exception {
        for (int i = 0; i < 32; i++) {
            people.reported();
        }
        String first = body(people.gridWorker, "/work");
        List<String> more = find(first, "href=\"(/work\\?heap=TO_COLLECT&amp;after=[^\"]+)\"");
        assertThat(more).hasSize(1);
        String second = body(people.gridWorker, more.getFirst().replace("&amp;", "&"));
        List<String> numbers = new ArrayList<>(numbers(first));
        assertThat(numbers).hasSize(30);
        numbers.addAll(numbers(second));
        assertThat(numbers).hasSize(32).doesNotHaveDuplicates();
        assertThat(second).contains("<b>32</b>").doesNotContain("more-rows");
    }

    @Test
    void thePageHearsOfNewsOnceAndOnlyOfWhatItsReaderSees() throws Exception {
        String page = body(people.gridWorker, "/work");
        String news = find(page, "hx-get=\"(/work/news[^\"]+)\"").getFirst().replace("&amp;", "&");
        assertThat(answer(people.gridWorker, news).getStatus()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));
        people.reported();
        assertThat(body(people.gridWorker, news))
                .contains("data-news", "1 件新事件，显示", "href=\"/work?heap=TO_COLLECT\"", "name=\"told\" value=\"1\"");
        assertThat(answer(people.gridWorker, news + "&told=1").getStatus()).isEqualTo(204);
        assertThat(answer(people.neighbour, news).getStatus()).isEqualTo(204);
        people.reported();
        assertThat(body(people.gridWorker, news + "&told=1")).contains("2 件新事件");
        assertThat(body(people.gridWorker, news + "&lang=en")).contains("2 new, show");
    }

    @Test
    void whoIsNotSignedInIsToldNothing() throws Exception {
        people.reported();
        MockHttpServletResponse answer =
                answer(people.city.visitor(), "/work/news?heap=TO_COLLECT&since=2026-03-04T00:00:00Z");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer(people.gridWorker, "/work/news?heap=TO_COLLECT&since=yesterday")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void theWordsOverAHeapFitWhatTheRoleMayDo() throws Exception {
        assertThat(body(people.gridWorker, "/work")).contains("由社区或派单员决定").doesNotContain("写明原因");
        assertThat(body(people.desk, "/work")).contains("写明原因");
    }

    @Test
    void aLineSaysWhatIsWaitedForAndAFinishedCaseHasNoStoppedClock() throws Exception {
        Outcome.Reported reported = people.reported();
        assertThat(body(people.desk, "/work")).contains("<span>待采集</span>").doesNotContain("源头发现");
        for (int deed = 0; deed < 6; deed++) {
            people.step(reported, deed);
        }
        assertThat(body(people.desk, "/cases"))
                .contains("<span>已结束</span>", "按时办结")
                .doesNotContain("停表");
        assertThat(body(people.desk, "/cases/" + reported.caseId())).contains("已结束</b>", "跟踪问效", "按时办结");
    }

    private static List<String> numbers(String page) {
        return find(page, "(\\d{6}-\\d{6})</span>");
    }

    private static List<String> find(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String body(Scope who, String path) throws Exception {
        return answer(who, path).getContentAsString();
    }

    private MockHttpServletResponse answer(Scope who, String path) throws Exception {
        return mvc.perform(get(URI.create(path)).with(Doors.as(who)).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
