package gezhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.EnumSet;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GezhiTest
class CategoryPagesTests {
    private static final Set<Role> NO_READERS = EnumSet.of(Role.PUBLIC, Role.RESIDENT);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    private String city;

    @BeforeEach
    void found() {
        city = cities.fresh().code();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whoeverWorksWithCasesReadsAndTheAdministratorChanges(Role role) throws Exception {
        boolean reads = !NO_READERS.contains(role);
        boolean keeps = role == Role.ADMINISTRATOR;
        assertThat(opens(get("/categories"), role)).isEqualTo(reads);
        assertThat(opens(get("/categories/E0102"), role)).isEqualTo(reads);
        assertThat(opens(get("/categories/new"), role)).isEqualTo(keeps);
        assertThat(opens(post("/categories"), role)).isEqualTo(keeps);
        assertThat(opens(post("/categories/E0102/allowances"), role)).isEqualTo(keeps);
        assertThat(opens(post("/categories/E0102/end"), role)).isEqualTo(keeps);
        assertThat(opens(post("/categories/E0102/correct"), role)).isEqualTo(keeps);
    }

    @Test
    void onlyTheAdministratorIsOfferedChanges() throws Exception {
        mvc.perform(get("/categories/E0102").with(As.role(city, Role.LEADER)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/categories/E0102/end"))));
        mvc.perform(get("/categories/E0102").with(As.role(city, Role.ADMINISTRATOR)))
                .andExpect(content().string(Matchers.containsString("/categories/E0102/end")));
    }

    @Test
    void aRefusalStandsAtItsField() throws Exception {
        mvc.perform(as(post("/categories")
                        .param("code", "E0102")
                        .param("name", "甲")
                        .param("nameEn", "A")))
                .andExpect(content().string(Matchers.containsString("这个代码已经用过")));
        mvc.perform(as(post("/categories/E0102/allowances")
                        .param("level", "ANY")
                        .param("amount", "2.5")
                        .param("unit", "WORKING_DAYS")
                        .param("from", "2030-01-01")))
                .andExpect(content().string(Matchers.containsString("1 至 10000 的整数")));
        mvc.perform(as(post("/categories/E0102/end").param("to", "32.13.2026").param("lang", "en")))
                .andExpect(content().string(Matchers.containsString("Write today or a later day")));
    }

    @Test
    void aCorrectionIsShownWithWhatItWas() throws Exception {
        mvc.perform(as(post("/categories/E0102/correct")
                        .param("name", "暴露的垃圾")
                        .param("nameEn", "Rubbish in the open")
                        .param("shown", "PLACE")))
                .andExpect(redirectedUrl("/categories/E0102"));
        mvc.perform(get("/categories/E0102").with(As.role(city, Role.ADMINISTRATOR)))
                .andExpect(content().string(Matchers.containsString("更正记录")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("value=\"OPEN\""))));
        mvc.perform(as(post("/categories/E0102/correct")
                        .param("name", "暴露的垃圾")
                        .param("nameEn", "Rubbish in the open")
                        .param("shown", "OPEN")))
                .andExpect(content().string(Matchers.containsString("不能改得比原来更公开")));
    }

    @Test
    void aChangeLeadsToTheCategory() throws Exception {
        mvc.perform(as(post("/categories")
                        .param("code", "e0116")
                        .param("name", "甲<b>")
                        .param("nameEn", "A")
                        .param("kind", "leaf")))
                .andExpect(redirectedUrl("/categories/E0116"));
        mvc.perform(get("/categories").with(As.role(city, Role.ADMINISTRATOR)))
                .andExpect(content().string(Matchers.containsString("甲&lt;b&gt;")));
        mvc.perform(get("/categories/Z").with(As.role(city, Role.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(As.role(city, Role.ADMINISTRATOR));
    }

    private boolean opens(MockHttpServletRequestBuilder request, Role role) throws Exception {
        int answer = mvc.perform(request.with(csrf()).with(As.role(city, role)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isLessThan(500);
        return answer != 403 && !(role == Role.PUBLIC && answer == 302);
    }
}
