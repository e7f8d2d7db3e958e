package gezhi.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.AnswerTemplates;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** What stands in the file of a list stands on its page, cell by cell. */
@GezhiTest
class PageRowsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private AnswerTemplates answers;

    private CaseStories people;

    @BeforeEach
    void reportSome() {
        people = new CaseStories(cities.fresh(), cases, offices);
        people.after(2);
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR,office-kinds,/offices/kinds,''",
        "RESIDENT,policies,/policies,''",
        "AUDITOR,calendar,/calendar,''",
        "AUDITOR,flow-rules,/flow-rules,''",
        "AUDITOR,notice-routes,/notices/routing,''",
        "ADMINISTRATOR,notice-words,/notices/words,''",
        "COMMUNITY_DESK,community,/community,''",
        "RESIDENT,around,/around/%s,division=%s",
        "GRID_WORKER,around,/around/%s,division=%s&category=E01"
    })
    void everyCellOfTheFileStandsOnThePage(Role role, String list, String path, String filter) throws Exception {
        String here = people.city.community(1, 1, 1);
        SignedIn who = As.signedIn(people.city.code(), role, UUID.randomUUID(), place(role, here), null);
        String page = text(answer(who, get(path.formatted(here))));
        List<CSVRecord> rows = rows(answer(who, export(list, filter.formatted(here))));
        assertThat(rows).isNotEmpty();
        for (CSVRecord row : rows) {
            for (String cell : row) {
                for (String part : cell.split(" / ")) {
                    assertThat(page).as(list + ": " + row).contains(HtmlUtils.htmlUnescape(part.strip()));
                }
            }
        }
    }

    @Test
    void whatIsTakenOutOfThePublicListIsTheSameForAllAndNamesNobody() throws Exception {
        String first = null;
        for (Role role : List.of(Role.RESIDENT, Role.GRID_WORKER, Role.DISPATCHER, Role.AUDITOR)) {
            SignedIn who = As.signedIn(people.city.code(), role, UUID.randomUUID(), people.city.code(), null);
            String file = text(answer(who, export("around", "")))
                    .lines()
                    .skip(1)
                    .toList()
                    .toString();
            assertThat(file).contains("暴露垃圾").doesNotContain("林小明", "13812345678", "门口");
            first = first == null ? file : first;
            assertThat(file).isEqualTo(first);
        }
        assertThat(answer(auditor(), export("around", "division=" + people.city.grid()))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aSheetOfRulesLeavesAloneOrWithAllOthers() throws Exception {
        List<CSVRecord> all = rows(answer(auditor(), export("rules", "")));
        String title = all.getFirst().get(0);
        assertThat(all.stream().map(row -> row.get(0)).distinct().count()).isGreaterThan(5);
        List<CSVRecord> one = rows(answer(auditor(), export("rules", "sheet=working-hours")));
        assertThat(one)
                .isNotEmpty()
                .allMatch(row -> row.get(0).equals(one.getFirst().get(0)));
        assertThat(title).isNotEmpty();
        assertThat(answer(auditor(), export("rules", "sheet=never")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void anOfficeTakesItsOwnAnswersOut() throws Exception {
        UUID person = UUID.randomUUID();
        Scoped.run(people.city.person(Role.OFFICE_HANDLER, "", people.water), () -> answers.keep("已清理", "已派人清理。"));
        SignedIn mine =
                As.signedIn(people.city.code(), Role.OFFICE_HANDLER, person, people.city.county(1), people.water);
        SignedIn other =
                As.signedIn(people.city.code(), Role.OFFICE_HANDLER, person, people.city.county(1), people.roads);
        assertThat(rows(answer(mine, export("answers", "")))).hasSize(1);
        assertThat(rows(answer(other, export("answers", "")))).isEmpty();
    }

    private String place(Role role, String here) {
        return switch (role) {
            case COMMUNITY_DESK -> here;
            case RESIDENT -> "";
            default -> people.city.code();
        };
    }

    private SignedIn auditor() {
        return As.signedIn(people.city.code(), Role.AUDITOR, UUID.randomUUID(), people.city.code(), null);
    }

    /** Without the line of who took it and the names of the columns. */
    private static List<CSVRecord> rows(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(200);
        try (CSVParser parser = CSVParser.parse(new StringReader(text(answer)), CSVFormat.RFC4180)) {
            return parser.stream().skip(2).toList();
        }
    }

    private static MockHttpServletRequestBuilder export(String list, @Nullable String filter) {
        return post("/exports/" + list)
                .with(csrf())
                .param("filter", filter)
                .param("kind", "CSV")
                .param("purpose", "例会");
    }

    private MockHttpServletResponse answer(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.person(who))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return HtmlUtils.htmlUnescape(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
