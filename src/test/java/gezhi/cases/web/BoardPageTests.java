package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.cases.Board;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The board of offices: who sees it, what it counts, who may press. */
@GezhiTest
class BoardPageTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Board board;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void theBoardCountsWhatLiesWithEachOfficeInOnesOwnPartOfTheCity() {
        people.after(2);
        clock.advance(Duration.ofDays(3));
        people.after(3);
        people.after(4);
        assertThat(Scoped.call(people.supervisor, board::list))
                .containsExactly(new Board.Row(people.water, "水务", 2, 0, 1, 0, 1));
        assertThat(Scoped.call(people.city.person(Role.SUPERVISOR, people.city.county(2)), board::list))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void thoseWhoWatchSeeTheBoardAndSupervisorsAndDispatchersPress(Role role) throws Exception {
        UUID late = people.after(2).caseId();
        Scope who = people.city.person(role, people.city.county(1));
        boolean sees = Set.of(Role.SUPERVISOR, Role.DISPATCHER, Role.LEADER, Role.AUDITOR)
                .contains(role);
        boolean presses = role == Role.SUPERVISOR || role == Role.DISPATCHER;
        String page =
                perform(who, get("/board?office=" + people.water)).getResponse().getContentAsString();
        assertThat(page.contains("水务")).isEqualTo(sees);
        assertThat(page.contains(late + "_3")).isEqualTo(presses);
        MvcResult urged = perform(
                who,
                post("/board/urge")
                        .param("batch", UUID.randomUUID().toString())
                        .param("office", people.water.toString())
                        .param("pick", late + "_3")
                        .param("words", "请今天办完"));
        boolean done = urged.getFlashMap() != null
                && urged.getFlashMap().get("sent") instanceof InboxPage.Sent sent
                && sent.words().contains("已督办 1 件");
        assertThat(done).isEqualTo(presses);
    }

    private MvcResult perform(Scope who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Doors.as(who)).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn();
    }
}
