package gezhi.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class ClientsPagesTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void theAdministratorKeepsClientsTheAuditorLooksAndNobodyElseGetsIn(Role role) throws Exception {
        TestCity city = cities.fresh();
        String path = registered(city);
        Set<Role> readers = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
        for (String page : new String[] {"/clients", path}) {
            assertThat(answer(city, role, true, page)).isEqualTo(readers.contains(role) ? 200 : closed(role));
        }
        for (String deed : new String[] {"/clients", path, path + "/keys"}) {
            assertThat(answer(city, role, false, deed)).isEqualTo(role == Role.ADMINISTRATOR ? 422 : closed(role));
        }
    }

    @Test
    void theFormSaysAllThatIsWrong() throws Exception {
        mvc.perform(post("/clients")
                        .param("requests", "x")
                        .param("reports", "1")
                        .with(csrf())
                        .with(As.role(cities.fresh().code(), Role.ADMINISTRATOR)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写名称")))
                .andExpect(content().string(containsString("请填写联系人")))
                .andExpect(content().string(containsString("1 至 6000")))
                .andExpect(content().string(containsString("至少选择一项权限")));
    }

    private String registered(TestCity city) throws Exception {
        String location = mvc.perform(post("/clients")
                        .param("name", "随手拍")
                        .param("contact", "林一")
                        .param("requests", "60")
                        .param("reports", "60")
                        .param("grants", "REPORT")
                        .with(csrf())
                        .with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/clients/");
        return String.valueOf(location);
    }

    private int answer(TestCity city, Role role, boolean get, String path) throws Exception {
        var request = get ? get(path) : post(path).with(csrf());
        return mvc.perform(request.with(As.role(city.code(), role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static int closed(Role role) {
        return role == Role.PUBLIC ? 302 : 403;
    }
}
