package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class DutyPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @ParameterizedTest
    @EnumSource(Role.class)
    void staffReadTheListsAndTheAdministratorChangesThem(Role role) throws Exception {
        String city = cities.fresh().code();
        int closed = role == Role.PUBLIC ? 302 : 403;
        boolean reads = role != Role.PUBLIC && role != Role.RESIDENT;
        assertThat(mvc.perform(get("/duties").with(As.role(city, role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(reads ? 200 : closed);
        for (String path : new String[] {"/duties", "/duties/end"}) {
            var response = mvc.perform(post(path)
                            .param("category", "E0102")
                            .with(As.role(city, role))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(path).isEqualTo(role == Role.ADMINISTRATOR ? 302 : closed);
        }
    }
}
