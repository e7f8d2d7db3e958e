package gezhi.whistles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.whistles.WhistleStories;
import gezhi.whistles.Whistles;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every path of the pages of whistles, for every role. */
@GezhiTest
class WhistleDoorsTests {
    private static final Set<Role> READERS = Set.of(
            Role.GRID_WORKER,
            Role.COMMUNITY_DESK,
            Role.DISPATCHER,
            Role.OFFICE_HANDLER,
            Role.SUPERVISOR,
            Role.LEADER,
            Role.AUDITOR);
    private static final Set<Role> BLOWERS = Set.of(Role.COMMUNITY_DESK, Role.DISPATCHER);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Whistles whistles;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    private WhistleStories people;
    private UUID id;

    @BeforeEach
    void blow() {
        people = new WhistleStories(cities.fresh(), whistles, offices);
        id = people.blown();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesAreForThoseWhoWorkWithWhistles(Role role) throws Exception {
        Scope who = role == Role.PUBLIC
                ? people.city.visitor()
                : people.city.person(
                        role, people.city.community(1, 1, 1), role == Role.OFFICE_HANDLER ? people.water : null);
        int closed = role == Role.PUBLIC ? 302 : 403;
        assertThat(get(who, "/whistles").getStatus()).isEqualTo(READERS.contains(role) ? 200 : closed);
        assertThat(get(who, "/whistles/" + id).getStatus()).isEqualTo(READERS.contains(role) ? 200 : closed);
        assertThat(get(who, "/whistles/new").getStatus()).isEqualTo(BLOWERS.contains(role) ? 200 : closed);
        boolean counts = READERS.contains(role) && role != Role.GRID_WORKER && role != Role.OFFICE_HANDLER;
        assertThat(get(who, "/whistles/rates").getStatus()).isEqualTo(counts ? 200 : closed);
        boolean acts = READERS.contains(role) && role != Role.LEADER && role != Role.AUDITOR;
        int status = mvc.perform(post("/whistles/" + id + "/deeds/CLOSE")
                        .param("version", "1")
                        .param("words", "好了")
                        .with(as(who))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(acts ? 409 : closed);
    }

    @Test
    void aWhistleOutOfSightIsNoPage() throws Exception {
        assertThat(get(people.roadsHandler, "/whistles/" + id).getStatus()).isEqualTo(404);
        Scope neighbour = people.city.person(Role.COMMUNITY_DESK, people.city.community(1, 1, 2));
        assertThat(get(neighbour, "/whistles/" + id).getStatus()).isEqualTo(404);
        assertThat(get(neighbour, "/whistles?heap=ALL").getContentAsString()).doesNotContain(id.toString());
    }

    @Test
    void thePageShowsExactlyTheButtonsThatThisPersonMayPress() throws Exception {
        assertThat(get(people.waterHandler, "/whistles/" + id).getContentAsString())
                .contains("deed-REPORT_IN-" + people.water, "deed-ARRIVE-" + people.water, "deed-COMMENT")
                .doesNotContain("deed-CLOSE", "deed-REPORT_IN-" + people.police, "deed-RELEASE");
        assertThat(get(people.desk, "/whistles/" + id).getContentAsString())
                .contains("deed-ARRIVE-" + people.water, "deed-RELEASE-" + people.police, "deed-CALL_OFF")
                .doesNotContain("deed-REPORT_IN", "deed-CLOSE", "deed-MISS");
        assertThat(get(people.city.person(Role.LEADER, people.city.code()), "/whistles/" + id)
                        .getContentAsString())
                .doesNotContain("data-dialog");
    }

    @Test
    void howAnotherOfficeWasRatedIsNotSaidInASignEither() throws Exception {
        UUID rated = people.objected(clock.instant());
        String objects = "对评价有异议";
        Scope grid = people.city.person(Role.GRID_WORKER, people.city.community(1, 1, 1));
        for (String page : List.of("/whistles?heap=ALL", "/whistles/" + rated)) {
            assertThat(get(people.waterHandler, page).getContentAsString()).contains(objects);
            assertThat(get(people.desk, page).getContentAsString()).contains(objects);
            assertThat(get(people.policeHandler, page).getContentAsString()).doesNotContain(objects);
            assertThat(get(grid, page).getContentAsString()).doesNotContain(objects);
        }
        assertThat(get(grid, "/whistles?heap=OBJECTED").getContentAsString()).doesNotContain(rated.toString());
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws Exception {
        MockHttpServletResponse response = mvc.perform(post("/whistles")
                        .param("words", "")
                        .with(as(people.desk))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("请选择是什么情形", "请说明到哪里", "请说明情况", "请至少选一个部门");
    }

    @Test
    void moreNamesThanMayBeSummonedAreRefusedBeforeAnyIsLookedUp() throws Exception {
        String names = IntStream.rangeClosed(1, 21).mapToObj(i -> "部门" + i).collect(Collectors.joining("\n"));
        String page = mvc.perform(post("/whistles")
                        .param("words", "外墙瓷砖脱落")
                        .param("more", names)
                        .with(as(people.desk))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("一次召集 1 到 20 个部门");
    }

    @Test
    void aRefusedDeedOpensItsDialogAgainWithTheReason() throws Exception {
        MockHttpServletResponse response = mvc.perform(post("/whistles/" + id + "/deeds/RELEASE")
                        .param("version", "1")
                        .param("office", people.water.toString())
                        .param("words", "")
                        .with(as(people.desk))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("data-open=\"yes\"", "需要写明理由");
    }

    private MockHttpServletResponse get(Scope who, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(as(who)))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor as(Scope scope) {
        return scope.role() == Role.PUBLIC
                ? As.visitor(scope.city())
                : As.person(As.signedIn(
                        scope.city(),
                        scope.role(),
                        Objects.requireNonNull(scope.person()),
                        scope.subtree(),
                        scope.office()));
    }
}
