package gezhi.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists with filters, tabs and heaps leave as their page shows them, and only as far as the reader sees. */
@GezhiTest
class ListRowsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    private CaseStories people;
    private String reported;
    private String collected;
    private String elsewhere;

    @BeforeEach
    void reportThree() {
        people = new CaseStories(cities.fresh(), cases, offices);
        reported = people.reported().number();
        collected = people.after(2).number();
        elsewhere = ((Outcome.Reported) Scoped.call(
                        people.city.visitor(), () -> cases.report(CaseStories.rubbish(people.city.community(2, 2, 2)))))
                .number();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tab=ALL",
                "tab=UNASSIGNED",
                "tab=MINE",
                "tab=ALL&step=DISCOVERED",
                "heap=TO_COLLECT",
                "heap=TO_DISPATCH",
                "tab=ALL&division=%s"
            })
    void theInboxLeavesAsItsTabAndFiltersShowIt(String given) throws Exception {
        String filter = given.formatted(people.city.county(2));
        for (String subtree : List.of(people.city.code(), people.city.township(1, 1))) {
            sameRows(signedIn(Role.DISPATCHER, subtree), "/work?", "inbox", filter);
        }
    }

    @ParameterizedTest
    @CsvSource({"GRID_WORKER,TO_COLLECT", "COMMUNITY_DESK,TO_COLLECT", "SUPERVISOR,TO_DISPATCH", "AUDITOR,TO_DISPATCH"})
    void aHeapLeavesAsItLies(Role role, String heap) throws Exception {
        for (String subtree : List.of(people.city.community(1, 1, 1), people.city.code())) {
            SignedIn who = signedIn(role, subtree);
            sameRows(who, "/work?", "work", "heap=" + heap);
            sameRows(who, "/work?", "work", "");
        }
    }

    @Test
    void rowsBehindAFigureLeaveAsFarAsTheyAreSeen() throws Exception {
        String filter = "division=" + people.city.code() + "&measure=RECEIVED";
        for (String subtree : List.of(people.city.code(), people.city.community(1, 1, 1))) {
            sameRows(signedIn(Role.SUPERVISOR, subtree), "/figures/rows?", "figure-rows", filter);
        }
        assertThat(file(signedIn(Role.SUPERVISOR, people.city.code()), "figure-rows", filter))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"PART,4", "MONTH,3", "CATEGORY,3", "OFFICE,3"})
    void figuresLeaveTableByTable(String by, int lines) throws Exception {
        SignedIn auditor = signedIn(Role.AUDITOR, people.city.code());
        List<String> file = file(auditor, "figures", "division=" + people.city.code() + "&by=" + by);
        assertThat(file.get(1)).startsWith("项目,上报,立案,").endsWith(",办结率,按期处置率,满意率");
        assertThat(file).hasSize(lines);
    }

    @Test
    void anAddressThatNoPageHasIsABadRequest() throws Exception {
        SignedIn auditor = signedIn(Role.AUDITOR, people.city.code());
        for (String bad : List.of(
                "figures by=NEVER",
                "figures division=99",
                "figure-rows division=99",
                "figure-rows measure=NEVER",
                "statement account=7",
                "statement account=" + UUID.randomUUID(),
                "work heap=NEVER",
                "ledger book=NEVER",
                "heat clock=NEVER")) {
            String[] parts = bad.split(" ");
            assertThat(export(auditor, parts[0], parts[1]).getStatus()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void heatLeavesAsEachMayCountIt() throws Exception {
        String here = people.city.community(1, 1, 1);
        assertThat(file(signedIn(Role.SUPERVISOR, people.city.code()), "heat", ""))
                .hasSize(4)
                .anyMatch(line -> line.startsWith(here + ",") && line.endsWith(",2"));
        assertThat(file(signedIn(Role.SUPERVISOR, here), "heat", "")).hasSize(3);
    }

    private void sameRows(SignedIn who, String path, String list, String filter) throws Exception {
        String page = answer(who, get(path + filter)).getContentAsString(StandardCharsets.UTF_8);
        String file = String.join("\n", file(who, list, filter));
        for (String number : List.of(reported, collected, elsewhere)) {
            assertThat(file.contains(number))
                    .as(number + " for " + who.role() + " of " + who.place() + " with " + filter)
                    .isEqualTo(page.contains(">" + number + "<"));
        }
    }

    private List<String> file(SignedIn who, String list, String filter) throws Exception {
        MockHttpServletResponse answer = export(who, list, filter);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    }

    private MockHttpServletResponse export(SignedIn who, String list, String filter) throws Exception {
        return answer(
                who,
                post("/exports/" + list)
                        .with(csrf())
                        .param("filter", filter)
                        .param("kind", "CSV")
                        .param("purpose", "例会"));
    }

    private MockHttpServletResponse answer(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.person(who))).andReturn().getResponse();
    }

    private SignedIn signedIn(Role role, String subtree) {
        return As.signedIn(people.city.code(), role, UUID.randomUUID(), subtree, null);
    }
}
