package gezhi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome;
import gezhi.orders.loop.Action.Kind;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The lists of a person's own few things leave as their pages show them, and to nobody else. */
@GezhiTest
class OwnListsTests extends OrdersFixture {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Teams teams;

    @Test
    void whatAVolunteerIsAskedForStandsBeforeWhatTheyMayClaim() throws Exception {
        offered();
        opened(1);
        List<String> found = rows(lin, "orders-help", "");
        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).contains(",待答复,");
        assertThat(found.getLast()).doesNotContain("待答复");
        assertThat(rows(chen, "orders-help", "")).isEmpty();
    }

    @Test
    void aServiceGivenStandsInOnesOwnFileOnly() throws Exception {
        done(act(chen, doneWith(60), Kind.CONFIRM, ""));
        assertThat(rows(lin, "services-mine", "")).hasSize(1);
        assertThat(rows(chen, "services-mine", "")).isEmpty();
    }

    @Test
    void teamsLeaveKindByKindWithWhoAnswersForThem() throws Exception {
        Body team = ((BodyOutcome.Registered) as(
                        city.person(Role.ADMINISTRATOR, city.code()),
                        () -> bodies.open(new Body.Draft(
                                BodyKind.TEAM, "红马甲队", community, null, "", false, LocalDate.of(2026, 3, 1)))))
                .body();
        String number = as(lin, () -> volunteers.findMine()).orElseThrow().number();
        assertThat(as(desk, () -> teams.name(team.id(), number))).isTrue();
        assertThat(rows(desk, "order-teams", "")).containsExactly("红马甲队,队伍,林一");
        assertThat(rows(desk, "order-teams", "kind=RESIDENT_UNIT")).isEmpty();
        Scope elsewhere = city.person(Role.COMMUNITY_DESK, city.community(2, 2, 2));
        assertThat(rows(elsewhere, "order-teams", "")).isEmpty();
    }

    /** Without the line of who took it and the names of the columns. */
    private List<String> rows(Scope who, String key, String filter) throws Exception {
        SignedIn reader =
                As.signedIn(city.code(), who.role(), Objects.requireNonNull(who.person()), who.subtree(), who.office());
        MockHttpServletResponse file = mvc.perform(post("/exports/" + key)
                        .with(As.person(reader))
                        .with(csrf())
                        .param("filter", filter)
                        .param("kind", "CSV")
                        .param("purpose", "例会"))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        return file.getContentAsString(StandardCharsets.UTF_8).lines().skip(2).toList();
    }
}
