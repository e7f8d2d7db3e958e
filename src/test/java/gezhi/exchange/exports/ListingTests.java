package gezhi.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.patrols.Plan;
import gezhi.patrols.PlanOutcome;
import gezhi.patrols.Plans;
import gezhi.platform.Role;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every list that can be taken out goes to those who see its page, and to nobody else. */
@GezhiTest
class ListingTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private List<Listing> listings;

    @Autowired
    private Plans plans;

    private TestCity city;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whoSeesThePageMayTakeItOutAndNobodyElse(Role role) throws Exception {
        SignedIn who = As.signedIn(city.code(), role, UUID.randomUUID(), city.code(), null);
        for (Listing listing : listings) {
            String page = Scoped.call(city.visitor(), () -> listing.page(Filters.of("")));
            int seen = page(who, page).getStatus();
            assertThat(export(who, listing.key(), "").getStatus())
                    .as(listing.key() + " for " + role)
                    .isEqualTo(seen == 200 && listing.roles().contains(role) ? 200 : role == Role.PUBLIC ? 302 : 403);
            if (listing.roles().contains(role)) {
                assertThat(seen).as(listing.key() + " for " + role).isEqualTo(200);
            }
        }
    }

    @Test
    void filtersThatNoPageHasAreABadRequest() throws Exception {
        SignedIn who = As.signedIn(city.code(), Role.DISPATCHER, UUID.randomUUID(), city.code(), null);
        assertThat(export(who, "whistles", "heap=NEVER").getStatus()).isEqualTo(400);
        assertThat(export(who, "whistles", "case=7").getStatus()).isEqualTo(400);
    }

    @Test
    void plansAreTakenOutAsFarAsTheyAreInSight() throws Exception {
        SignedIn desk = As.signedIn(city.code(), Role.COMMUNITY_DESK, UUID.randomUUID(), city.community(1, 1, 1), null);
        Plan.Draft draft =
                new Plan.Draft(city.grid(), "学校周边", 7, LocalDate.of(2026, 3, 4), List.of(new Plan.Place("校门口", "")));
        assertThat(Scoped.call(city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1)), () -> plans.make(draft)))
                .isInstanceOf(PlanOutcome.Kept.class);
        assertThat(lines(desk, "round-plans").getLast()).startsWith("学校周边," + city.grid() + ",");
        SignedIn elsewhere =
                As.signedIn(city.code(), Role.COMMUNITY_DESK, UUID.randomUUID(), city.community(2, 2, 2), null);
        assertThat(lines(elsewhere, "round-plans")).hasSize(2);
    }

    private List<String> lines(SignedIn who, String list) throws Exception {
        return export(who, list, "")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private MockHttpServletResponse page(SignedIn who, String path) throws Exception {
        return mvc.perform(get(path).with(as(who))).andReturn().getResponse();
    }

    private MockHttpServletResponse export(SignedIn who, String list, String filter) throws Exception {
        return mvc.perform(post("/exports/" + list)
                        .with(as(who))
                        .with(csrf())
                        .param("filter", filter)
                        .param("kind", "CSV")
                        .param("purpose", "例会"))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor as(SignedIn who) {
        return who.role() == Role.PUBLIC ? As.visitor(who.city()) : As.person(who);
    }
}
