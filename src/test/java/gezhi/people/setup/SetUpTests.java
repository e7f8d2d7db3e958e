package gezhi.people.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.people.Account;
import gezhi.people.AccountOutcome;
import gezhi.people.Postings;
import gezhi.platform.Profile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestDatabase;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A new installation of its own, so in one order: it can be set up only once. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("empty")
@ContextConfiguration(initializers = TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTests {
    private static final String PASSWORD = "litchi-and-longan";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cities cities;

    @Autowired
    private Postings postings;

    @Autowired
    private SetUpCode code;

    @Autowired
    private Founding founding;

    @Test
    @Order(1)
    void everyPageLeadsToTheSetUp() throws Exception {
        for (String path : List.of("/", "/accounts", "/sign-in", "/register", "/no-such-page")) {
            mvc.perform(get(path)).andExpect(redirectedUrl("/set-up"));
        }
        mvc.perform(get("/set-up")).andExpect(status().isOk());
        mvc.perform(get("/css/gezhi.css")).andExpect(status().isOk());
    }

    @Test
    @Order(2)
    void withoutTheCodeOfTheConsoleNobodyTakesTheCity() throws Exception {
        send("AAAA-BBBB-CCCC", "3503", PASSWORD).andExpect(content().string(Matchers.containsString("设置码不对")));
        assertThat(cities.list()).isEmpty();
    }

    @Test
    @Order(3)
    void whatIsWrongIsToldAndNothingIsKept() throws Exception {
        send(code.shown(), "35", PASSWORD).andExpect(content().string(Matchers.containsString("4 位或 6 位")));
        send(code.shown(), "3503", "password123").andExpect(content().string(Matchers.containsString("太常见")));
        assertThat(cities.list()).isEmpty();
    }

    @Test
    @Order(3)
    void anEmptyFormIsToldEverythingAtOnce() throws Exception {
        mvc.perform(post("/set-up").with(csrf()))
                .andExpect(content().string(Matchers.containsString("设置码不对")))
                .andExpect(content().string(Matchers.containsString("4 位或 6 位")))
                .andExpect(content().string(Matchers.containsString("请填写城市名称")))
                .andExpect(content().string(Matchers.containsString("请填写姓名")))
                .andExpect(content().string(Matchers.containsString("登录名须为")))
                .andExpect(content().string(Matchers.containsString("密码至少 10 个字符")));
    }

    @Test
    @Order(4)
    void aCityThatAnImportHasFoundedStillNeedsItsAdministrator() throws Exception {
        cities.found("3503", "莆田市", Profile.named("putian"), false);
        mvc.perform(get("/")).andExpect(status().isOk());
        mvc.perform(get("/set-up")).andExpect(content().string(Matchers.containsString("value=\"莆田市\"")));
    }

    @Test
    @Order(3)
    void aCityWithCountiesNeedsAProfileThatHasThem() throws Exception {
        mvc.perform(post("/set-up")
                        .with(csrf())
                        .param("secret", code.shown())
                        .param("code", "3503")
                        .param("city", "莆田市")
                        .param("profile", "yongan"))
                .andExpect(content().string(Matchers.containsString("没有县区一级")));
    }

    @Test
    @Order(5)
    void ofTwoWhoSendAtOnceOneFoundsTheCity() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Founding.Outcome> one = () -> found("3503");
            Callable<Founding.Outcome> other = () -> found("3308");
            List<Founding.Outcome> outcomes = threads.invokeAll(List.of(one, other)).stream()
                    .map(SetUpTests::result)
                    .toList();
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(new Founding.Outcome.Founded(), new Founding.Outcome.Closed());
        }
        assertThat(cities.list()).filteredOn(this::hasAdministrator).hasSize(1);
    }

    @Test
    @Order(6)
    void afterwardsItIsClosedForGood() throws Exception {
        mvc.perform(get("/set-up")).andExpect(status().isNotFound());
        send(code.shown(), "3501", PASSWORD).andExpect(status().isNotFound());
        mvc.perform(post("/sign-in").with(csrf()).param("username", "boss").param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        assertThat(found("3501")).isEqualTo(new Founding.Outcome.Closed());
        assertThat(cities.find("3501")).isEmpty();
        assertThat(cities.list()).filteredOn(this::hasAdministrator).hasSize(1);
    }

    private boolean hasAdministrator(City city) {
        return Scoped.call(
                Scope.system(city.code()),
                () -> !postings.listHeld(Role.ADMINISTRATOR, city.code()).isEmpty());
    }

    private Founding.Outcome found(String city) {
        return founding.found(city, "新市", Profile.named("putian"), new Account.Draft("林一", "boss", null), PASSWORD);
    }

    private static Founding.Outcome result(Future<Founding.Outcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            return new Founding.Outcome.Refused(AccountOutcome.Reason.NO_NAME);
        }
    }

    private org.springframework.test.web.servlet.ResultActions send(String secret, String city, String password)
            throws Exception {
        return mvc.perform(post("/set-up")
                .with(csrf())
                .param("secret", secret)
                .param("code", city)
                .param("city", "新市")
                .param("profile", "putian")
                .param("name", "林一")
                .param("login", "boss")
                .param("password", password));
    }
}
