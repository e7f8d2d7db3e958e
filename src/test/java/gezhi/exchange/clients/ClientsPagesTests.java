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
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

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

    @Test
    void aKeyIsShownOnceAndRevokedOnItsPageItOpensNothing() throws Exception {
        TestCity city = cities.fresh();
        MvcResult registered = mvc.perform(post("/clients")
                        .param("name", "随手拍")
                        .param("contact", "林一")
                        .param("requests", "60")
                        .param("reports", "60")
                        .param("grants", "REPORT", "READ")
                        .with(csrf())
                        .with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andReturn();
        String path = String.valueOf(registered.getResponse().getRedirectedUrl());
        String key = String.valueOf(registered.getFlashMap().get("freshKey"));
        assertThat(key).startsWith("gz_" + city.code() + "_");
        String page = page(city, path);
        assertThat(page).doesNotContain(key).contains("…" + key.substring(key.length() - 4));
        assertThat(asks(key)).isEqualTo(200);
        Matcher revoke = Pattern.compile("action=.(" + path + "/keys/[0-9a-f-]{36}/revoke).")
                .matcher(page);
        assertThat(revoke.find()).isTrue();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.SYSTEM))) {
            assertThat(answer(city, role, false, revoke.group(1)))
                    .as(role.name())
                    .isEqualTo(closed(role));
        }
        assertThat(asks(key)).isEqualTo(200);
        assertThat(answer(city, Role.ADMINISTRATOR, false, revoke.group(1))).isEqualTo(302);
        assertThat(asks(key)).isEqualTo(401);
        assertThat(page(city, path)).doesNotContain("/revoke");
    }

    @Test
    void contactAndLimitsAreChangedAndTheNameStays() throws Exception {
        TestCity city = cities.fresh();
        String path = registered(city);
        String before = page(city, path);
        mvc.perform(post(path)
                        .param("contact", "陈二 0594-0001")
                        .param("requests", "3")
                        .param("reports", "2")
                        .with(csrf())
                        .with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andExpect(status().isFound());
        assertThat(page(city, path)).contains("value=\"陈二 0594-0001\"", "value=\"3\"", "value=\"2\"", heading(before));
    }

    private static String heading(String page) {
        return page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
    }

    private int asks(String key) throws Exception {
        return mvc.perform(get("/api/v1/cases").header("X-Api-Key", key))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(TestCity city, String path) throws Exception {
        return mvc.perform(get(path).with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
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
