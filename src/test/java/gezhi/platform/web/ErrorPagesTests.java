package gezhi.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class ErrorPagesTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @ParameterizedTest
    @CsvSource({"403,您没有此项权限", "404,没有这一页", "405,请求未被接受"})
    void whoIsRefusedKeepsTheMenuAndTheNameOfTheCity(int status, String title) throws Exception {
        String city = cities.fresh().code();
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/no-such-page")
                        .with(As.role(city, Role.DISPATCHER)))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString("测试市" + city)))
                .andExpect(content().string(containsString("href=\"/work\"")))
                .andExpect(content().string(containsString("/no-such-page?lang=en")));
    }

    @Test
    void afterAFailureThePageIsPlainAndAsksNothingOfWhatHasFailed() throws Exception {
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("No database"))
                        .with(As.role(cities.fresh().code(), Role.DISPATCHER)))
                .andExpect(content().string(containsString("系统出错了")))
                .andExpect(content().string(not(containsString("href=\"/work\""))));
    }

    @Test
    void anErrorPageAfterAStreamHasNoScopeAndAsksForNone() throws Exception {
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .with(As.role(cities.fresh().code(), Role.GRID_WORKER))
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ASYNC);
                            return request;
                        }))
                .andExpect(content().string(containsString("没有这一页")));
    }

    @Test
    void aBusyPortSaysWhatToType() {
        FailureAnalysis said = new PortInUseAnalyzer().analyze(new PortInUseException(8080));
        org.assertj.core.api.Assertions.assertThat(said.getAction()).contains("--server.port=9090");
    }
}
