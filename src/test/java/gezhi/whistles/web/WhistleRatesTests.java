package gezhi.whistles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.loop.Place;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.WhistleStories;
import gezhi.whistles.Whistles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How often whistles are blown, in words, as each who may reads it: by the shipped numbers less than one for 200 cases is too low, more than one
 * for 20 too high, and fewer than 20 cases say nothing.
 */
@GezhiTest
class WhistleRatesTests {
    private static final Pattern LINE = Pattern.compile(
            "<th scope=\"row\">([^<]*)</th>.*?<span class=\"status[^>]*>([^<]*)</span>", Pattern.DOTALL);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Whistles whistles;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    private WhistleStories people;
    private String often;
    private String never;
    private String sometimes;
    private String street;

    /** Two whistles in one community and none in its neighbour, one in the next street's first community and hardly a case in its second. */
    @BeforeEach
    void blowAndReport() {
        people = new WhistleStories(cities.fresh(), whistles, offices);
        often = people.city.community(1, 1, 1);
        never = people.city.community(1, 1, 2);
        street = people.city.township(1, 1);
        sometimes = people.city.community(1, 2, 1);
        happen(often, 20, 2);
        happen(never, 20, 0);
        happen(sometimes, 20, 1);
        happen(people.city.community(1, 2, 2), 3, 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DISPATCHER", "SUPERVISOR", "LEADER", "AUDITOR"})
    void aStreetReadsTheWordsOfItselfAndItsCommunities(Role role) throws Exception {
        assertThat(read(role, street, "zh"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "测试" + street, "正常",
                        "测试" + often, "过高",
                        "测试" + never, "过低"));
        String next = people.city.township(1, 2);
        assertThat(read(role, next, "zh"))
                .containsEntry("测试" + sometimes, "正常")
                .containsEntry("测试" + people.city.community(1, 2, 2), "件数太少");
    }

    @ParameterizedTest
    @CsvSource({"1,Too high", "2,Too low"})
    void aCommunityReadsItsOwnAndNotItsNeighbours(int community, String word) throws Exception {
        String own = people.city.community(1, 1, community);
        Map<String, String> read = read(Role.COMMUNITY_DESK, own, "en");
        assertThat(read).containsEntry("测试" + own, word);
        assertThat(read.keySet()).allMatch(name -> name.startsWith("测试" + own));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DISPATCHER", "SUPERVISOR", "LEADER", "AUDITOR"})
    void aCityReadsItsCounties(Role role) throws Exception {
        assertThat(read(role, people.city.code(), "en"))
                .containsEntry("测试" + people.city.county(1), "Normal")
                .containsEntry("测试" + people.city.county(2), "Too few cases");
    }

    private void happen(String community, int reports, int times) {
        for (int i = 0; i < reports; i++) {
            Scoped.run(people.city.visitor(), () -> cases.report(CaseStories.rubbish(community + "001")));
        }
        for (int i = 0; i < times; i++) {
            NewWhistle whistle = new NewWhistle(
                    UUID.randomUUID(),
                    "EMERGENCY",
                    new Place(community + "001", null, "东门"),
                    "外墙瓷砖脱落",
                    null,
                    null,
                    List.of(people.water));
            WhistleStories.done(people.blow(people.city.person(Role.COMMUNITY_DESK, community), whistle));
        }
    }

    /** The words by the names of the divisions. */
    private Map<String, String> read(Role role, String subtree, String language) throws Exception {
        String page = mvc.perform(get("/whistles/rates")
                        .param("lang", language)
                        .with(As.person(As.signedIn(people.city.code(), role, UUID.randomUUID(), subtree, null))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher line = LINE.matcher(page);
        return line.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
