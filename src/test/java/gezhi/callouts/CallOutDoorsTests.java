package gezhi.callouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every path of the pages of call-outs, for every role. */
@GezhiTest
class CallOutDoorsTests {
    private static final Set<Role> CALLERS = Set.of(Role.DISPATCHER, Role.LEADER);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesAreForThoseWhoCallAndAnswersForThoseWhoWereCalled(Role role) throws Exception {
        String city = cities.fresh().code();
        String call = "/callouts/" + UUID.randomUUID();
        int closed = role == Role.PUBLIC ? 302 : 403;
        boolean caller = CALLERS.contains(role);
        boolean reader = caller || role == Role.AUDITOR;
        assertThat(status(get("/callouts"), city, role)).isEqualTo(reader ? 200 : closed);
        assertThat(status(get(call), city, role)).isEqualTo(reader ? 404 : closed);
        assertThat(status(get(call + "/stream"), city, role)).isEqualTo(reader ? 404 : closed);
        assertThat(status(
                        post("/callouts")
                                .param("requestId", UUID.randomUUID().toString())
                                .param("division", city)
                                .param("words", "防汛")
                                .with(csrf()),
                        city,
                        role))
                .as("nobody is posted in this city")
                .isEqualTo(caller ? 409 : closed);
        assertThat(status(
                        post(call + "/end")
                                .param("requestId", UUID.randomUUID().toString())
                                .with(csrf()),
                        city,
                        role))
                .isEqualTo(caller ? 404 : closed);
        int answers = role == Role.PUBLIC ? 302 : 404;
        assertThat(status(get(call + "/answer"), city, role)).isEqualTo(answers);
        assertThat(status(post(call + "/answer").param("coming", "true").with(csrf()), city, role))
                .isEqualTo(answers);
    }

    private int status(MockHttpServletRequestBuilder request, String city, Role role) throws Exception {
        return mvc.perform(request.with(As.role(city, role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
