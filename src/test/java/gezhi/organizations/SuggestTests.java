package gezhi.organizations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class SuggestTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void aDivisionIsFoundByCodeNameAndPinyin() throws Exception {
        assertSuggested(city.county(1), containsString(city.county(1) + " "));
        assertSuggested("测试", containsString(city.county(1) + " "));
        assertSuggested("ceshi", containsString(city.code() + " 测试市"));
    }

    @Test
    void unitsAreNotOffered() throws Exception {
        String unit = city.community(1, 1, 1) + "001001";
        assertSuggested(unit, not(containsString(unit)));
    }

    private void assertSuggested(String words, Matcher<String> expected) throws Exception {
        mvc.perform(get("/suggest/divisions").param("q", words).with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andExpect(content().string(expected));
    }
}
