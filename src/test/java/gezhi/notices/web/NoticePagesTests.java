package gezhi.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of notices, through the doors of the web. */
@GezhiTest
class NoticePagesTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void rulesAreTheAdministratorsAndTheAuditorLooksOn(Role role) throws Exception {
        TestCity city = cities.fresh();
        boolean reads = Set.of(Role.ADMINISTRATOR, Role.AUDITOR).contains(role);
        boolean writes = role == Role.ADMINISTRATOR;
        int closed = role == Role.PUBLIC ? 302 : 403;
        for (String page : new String[] {"routing", "words", "webhooks", "failures"}) {
            assertThat(answer(city, role, true, "/notices/" + page)).as(page).isEqualTo(reads ? 200 : closed);
        }
        String edit = "/notices/words/edit?event=REPORT&voice=STAFF&language=zh";
        assertThat(answer(city, role, true, edit)).isEqualTo(writes ? 200 : closed);
        String id = UUID.randomUUID().toString();
        for (String deed : new String[] {"routing", "quiet", "words/REPORT/STAFF/zh", "webhooks"}) {
            assertThat(answer(city, role, false, "/notices/" + deed)).as(deed).isEqualTo(writes ? 422 : closed);
        }
        for (String deed : new String[] {"routing/" + id + "/end", "failures/" + id + "/again", "failures/again"}) {
            assertThat(answer(city, role, false, "/notices/" + deed)).as(deed).isEqualTo(writes ? 302 : closed);
        }
        for (String page : new String[] {"/notices", "/notices/addresses"}) {
            assertThat(answer(city, role, true, page)).as(page).isEqualTo(role == Role.PUBLIC ? 302 : 200);
        }
    }

    @Test
    void theHolderOfALinkAgreesSeesTheAddressMaskedAndStops() throws Exception {
        CaseStories people = new CaseStories(cities.fresh(), cases, offices);
        Outcome.Reported reported = people.reported();
        String page = "/f/" + reported.token() + "/notices";
        mvc.perform(get("/f/" + reported.token())).andExpect(content().string(containsString(page)));
        mvc.perform(post(page)
                        .param("channel", "EMAIL")
                        .param("address", "lin@example.cn")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请先勾选同意")));
        mvc.perform(post(page)
                        .param("channel", "EMAIL")
                        .param("address", "lin@example.cn")
                        .param("agreed", "true")
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page))
                .andExpect(content().string(containsString("l***@example.cn")))
                .andExpect(content().string(not(containsString("lin@example.cn"))));
        mvc.perform(post(page + "/stop").param("channel", "EMAIL").with(csrf())).andExpect(redirectedUrl(page));
        mvc.perform(get(page)).andExpect(content().string(not(containsString("@example.cn\""))));
        mvc.perform(get("/f/nothing/notices")).andExpect(status().isNotFound());
    }

    @Test
    void whoTriesOneAddressAfterAnotherIsStopped() throws Exception {
        CaseStories people = new CaseStories(cities.fresh(), cases, offices);
        String page = "/f/" + people.reported().token() + "/notices";
        for (int i = 0; i < FollowLimit.AN_HOUR; i++) {
            followed(page, i).andExpect(redirectedUrl(page));
        }
        followed(page, FollowLimit.AN_HOUR).andExpect(status().isTooManyRequests());
        followed("/f/" + people.reported().token() + "/notices", 0)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("请稍后再试")));
    }

    private ResultActions followed(String page, int number) throws Exception {
        return mvc.perform(post(page)
                .param("channel", "EMAIL")
                .param("address", "lin" + number + "@example.cn")
                .param("agreed", "true")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("203.0.113.77");
                    return request;
                }));
    }

    @Test
    void aRouteOfTheOperatorsChannelsIsAddedAndShown() throws Exception {
        String city = cities.fresh().code();
        mvc.perform(post("/notices/routing")
                        .param("event", "VISIT")
                        .param("audience", "SUPERVISOR")
                        .param("channel", "EMAIL")
                        .param("urgent", "true")
                        .param("from", "2099-01-01")
                        .with(csrf())
                        .with(As.role(city, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/notices/routing"));
        mvc.perform(get("/notices/routing").with(As.role(city, Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("自 2099-01-01 起")));
    }

    private int answer(TestCity city, Role role, boolean get, String path) throws Exception {
        var request = get ? get(path) : post(path).with(csrf());
        return mvc.perform(request.with(As.role(city.code(), role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
