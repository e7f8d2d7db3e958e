package gezhi.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.bodies.Bodies;
import gezhi.bodies.BodyStories;
import gezhi.callouts.CallOutOutcome;
import gezhi.callouts.CallOuts;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Detour;
import gezhi.organizations.Offices;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.whistles.WhistleStories;
import gezhi.whistles.Whistles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The lists within the page of one thing leave as the page shows them; who does not see the thing gets a head without rows. */
@GezhiTest
class OneThingFilesTests {
    private static final int HEAD = 2;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private Whistles whistles;

    private TestCity city;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
    }

    @Test
    void theJournalOfACaseLeavesWithItsDeadlines() throws Exception {
        CaseStories people = new CaseStories(city, cases, offices);
        Outcome.Reported handled = people.after(3);
        people.act(people.handler, handled.caseId(), 4, new Detour.Extend("管线要等批复"));
        String filter = "case=" + handled.caseId();
        List<String> story = rows(people.dispatcher, "case-journal", filter);
        assertThat(story).hasSize(5).allMatch(line -> line.startsWith(handled.number() + ","));
        assertThat(story.getFirst()).contains("上报");
        assertThat(story.getLast()).contains("管线要等批复").contains("改到");
        assertThat(rows(city.person(Role.DISPATCHER, city.county(2)), "case-journal", filter))
                .isEmpty();
        assertThat(rows(people.dispatcher, "case-journal", "")).isEmpty();
        assertThat(answer(people.dispatcher, "case-journal", "case=7").getStatus())
                .isEqualTo(400);
    }

    @Test
    void theOfficesOfAWhistleLeaveWithWhatTheyAnswered() throws Exception {
        WhistleStories people = new WhistleStories(city, whistles, offices);
        UUID whistle = people.objected(Instant.parse("2026-03-04T02:00:00Z"));
        String filter = "whistle=" + whistle;
        List<String> summoned = rows(people.desk, "whistle-offices", filter);
        assertThat(summoned).hasSize(2);
        assertThat(summoned)
                .filteredOn(line -> line.startsWith("水利局,"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(",2,").contains("没带工具"));
        assertThat(rows(people.roadsHandler, "whistle-offices", filter)).isEmpty();
        assertThat(answer(people.desk, "whistle-offices", "whistle=7").getStatus())
                .isEqualTo(400);
    }

    @Test
    void theNumbersOfACallLeaveAndNobodysName(
            @Autowired CallOuts callOuts, @Autowired Accounts accounts, @Autowired Postings postings) throws Exception {
        Scope lin = posted("林一一", city.grid(), accounts, postings);
        Scope street = city.person(Role.DISPATCHER, city.township(1, 1));
        UUID request = UUID.randomUUID();
        var started = Scoped.call(street, () -> callOuts.start(request, city.township(1, 1), "防汛"));
        UUID call = ((CallOutOutcome.Done) started).callOut();
        Scoped.run(lin, () -> assertThat(callOuts.answer(call, true)).isInstanceOf(CallOutOutcome.Done.class));
        String filter = "call=" + call;
        List<String> numbers = rows(street, "callout-counts", filter);
        assertThat(numbers).hasSize(2).allMatch(line -> line.endsWith(",1,1,0,0"));
        assertThat(numbers.toString()).doesNotContain("林一一");
        assertThat(rows(city.person(Role.AUDITOR, city.code()), "callout-counts", filter))
                .as("by post only")
                .hasSize(1);
        assertThat(rows(city.person(Role.DISPATCHER, city.township(1, 2)), "callout-counts", filter))
                .isEmpty();
    }

    @Test
    void theChainLeavesDivisionByDivision(@Autowired Bodies bodies) throws Exception {
        BodyStories stories = new BodyStories(city, bodies);
        Scope supervisor = city.person(Role.SUPERVISOR, city.code());
        assertThat(rows(supervisor, "chain", ""))
                .hasSize(2)
                .anyMatch(line -> line.startsWith(stories.city.county(1) + ","));
        assertThat(rows(supervisor, "chain", "code=" + city.community(1, 1, 1)))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(city.community(1, 1, 1)));
        assertThat(answer(supervisor, "chain", "code=x").getStatus()).isEqualTo(400);
    }

    private Scope posted(String name, String grid, Accounts accounts, Postings postings) {
        return Scoped.call(city.system(), () -> {
            Account account = accounts.create(new Account.Draft(name, "lin", null), new Secret.None())
                    .get();
            postings.grant(account.person(), Posting.Draft.of(Role.GRID_WORKER, grid))
                    .get();
            return Scope.person(city.code(), Role.GRID_WORKER, account.person(), grid, null);
        });
    }

    private List<String> rows(Scope who, String list, String filter) throws Exception {
        MockHttpServletResponse answer = answer(who, list, filter);
        assertThat(answer.getStatus()).as(list + " " + filter).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(HEAD)
                .toList();
    }

    private MockHttpServletResponse answer(Scope who, String list, String filter) throws Exception {
        return mvc.perform(post("/exports/" + list)
                        .with(As.person(As.signedIn(
                                who.city(),
                                who.role(),
                                java.util.Objects.requireNonNull(who.person()),
                                who.subtree(),
                                who.office())))
                        .with(csrf())
                        .param("filter", filter)
                        .param("kind", "CSV")
                        .param("purpose", "例会"))
                .andReturn()
                .getResponse();
    }
}
