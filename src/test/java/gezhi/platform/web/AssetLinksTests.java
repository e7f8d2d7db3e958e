package gezhi.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class AssetLinksTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Test
    void styleSheetsCarryTheirVersionAndPagesKeepTheirAddress() throws Exception {
        mvc.perform(get("/figures").with(As.visitor(cities.fresh().code())))
                .andExpect(content().string(matchesRegex("(?s).*href=\"/css/gezhi-[0-9a-f]{32}\\.css\".*")))
                .andExpect(content().string(containsString("href=\"/figures/definitions\"")));
    }
}
