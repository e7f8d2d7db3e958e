package gezhi.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every path of the pages of volunteering, for every role. */
@GezhiTest
class VolunteeringDoorsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesAreForThoseWhoMayUseThem(Role role) throws Exception {
        TestCity city = cities.fresh();
        int closed = role == Role.PUBLIC ? 302 : 403;
        boolean signedIn = role != Role.PUBLIC && role != Role.SYSTEM;
        boolean takesPart = signedIn && role != Role.AUDITOR && role != Role.ADMINISTRATOR;
        boolean desk = role == Role.COMMUNITY_DESK;
        boolean reads = desk || role == Role.AUDITOR;
        String record = "/volunteering/records/" + UUID.randomUUID();
        String volunteer = "/volunteers/" + UUID.randomUUID();
        assertThat(status(get("/volunteering"), city, role)).isEqualTo(takesPart ? 200 : closed);
        assertThat(status(get("/timebank"), city, role)).isEqualTo(takesPart ? 200 : closed);
        assertThat(status(get(record), city, role)).isEqualTo(signedIn ? 404 : closed);
        assertThat(status(get("/volunteering/served/x"), city, role)).isEqualTo(takesPart ? 404 : closed);
        assertThat(status(get("/volunteers"), city, role)).isEqualTo(reads ? 200 : closed);
        assertThat(status(get("/volunteers/records"), city, role)).isEqualTo(reads ? 200 : closed);
        assertThat(status(get(volunteer), city, role)).isEqualTo(reads ? 404 : closed);
        assertThat(status(post("/volunteering").with(csrf()), city, role)).isEqualTo(takesPart ? 200 : closed);
        assertThat(status(post("/volunteering/stop").with(csrf()), city, role)).isEqualTo(takesPart ? 302 : closed);
        assertThat(status(post(record + "/confirm").with(csrf()), city, role)).isEqualTo(takesPart ? 404 : closed);
        assertThat(status(post(record + "/correct").with(csrf()), city, role)).isEqualTo(desk ? 404 : closed);
        assertThat(status(post("/volunteers").param("id", id()).with(csrf()), city, role))
                .isEqualTo(desk ? 200 : closed);
        assertThat(status(post("/timebank").param("id", id()).with(csrf()), city, role))
                .isEqualTo(takesPart ? 200 : closed);
        assertThat(status(post("/timebank").with(csrf()), city, role))
                .as("a form without its id")
                .isEqualTo(takesPart ? 400 : closed);
        assertThat(status(post("/timebank/pools").param("id", id()).with(csrf()), city, role))
                .isEqualTo(desk ? 200 : closed);
        assertThat(status(post("/timebank/from-pool").param("id", id()).with(csrf()), city, role))
                .isEqualTo(desk ? 200 : closed);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private int status(MockHttpServletRequestBuilder request, TestCity city, Role role) throws Exception {
        return mvc.perform(request.with(As.role(city.code(), role, city.community(1, 1, 1), null)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
