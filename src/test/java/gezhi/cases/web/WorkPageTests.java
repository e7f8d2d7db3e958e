package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** My work: its heaps and its pages. */
@GezhiTest
class WorkPageTests {
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
        return mvc.perform(get(URI.create(path)).with(Doors.as(who)).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
