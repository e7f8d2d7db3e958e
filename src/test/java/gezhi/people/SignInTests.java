package gezhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GezhiTest
class SignInTests {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final String RIGHT = "vX9-kQ2mTz";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Postings postings;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MovableClock clock;

    private TestCity city;
    private Account account;
    private String address;

    @BeforeEach
    void open() {
        city = cities.fresh();
        address = "10.1.2." + ADDRESSES.incrementAndGet();
        account = Scoped.call(
                        city.system(),
                        () -> accounts.create(new Account.Draft("林一", "linyi", null), new Secret.Chosen(RIGHT)))
                .get();
    }

    @Test
    void withTheRightPasswordOneComesInWithANewSession() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();
        MockHttpSession session = signIn("LinYi ", RIGHT, "/work", before);
        assertThat(session.getId()).isNotEqualTo(id);
        mvc.perform(get("/me").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("林一")));
        assertThat(outcomes()).containsExactly(SignInOutcome.SIGNED_IN);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() throws Exception {
        signIn("linyi", "wrong", "/sign-in?refused=wrong");
        signIn("nobody", "wrong", "/sign-in?refused=wrong");
        var rows = Scoped.call(city.system(), () -> signIns.list("", null, "")).rows();
        assertThat(rows).extracting(row -> row.login()).containsExactly("no…", "linyi");
        assertThat(rows).extracting(row -> row.address()).containsOnly("10.1.2.*");
    }

    @Test
    void fiveWrongPasswordsLockKnownAndUnknownLoginsForAQuarterOfAnHour() throws Exception {
        for (String login : new String[] {"linyi", "nobody"}) {
            for (int i = 0; i < 5; i++) {
                signIn(login, "wrong", "/sign-in?refused=wrong");
            }
            signIn(login, RIGHT, "/sign-in?refused=locked");
        }
        clock.advance(Duration.ofMinutes(15));
        signIn("linyi", RIGHT, "/work");
        signIn("nobody", "wrong", "/sign-in?refused=wrong");
    }

    @Test
    void theAdministratorLiftsTheLock() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("linyi", "wrong", "/sign-in?refused=wrong");
        }
        Scoped.call(city.system(), () -> accounts.unlock(account.person()));
        signIn("linyi", RIGHT, "/work");
    }

    @Test
    void oneAddressCannotGoOnGuessing() throws Exception {
        for (int i = 0; i < 30; i++) {
            signIn("user" + i, "wrong", "/sign-in?refused=wrong");
        }
        signIn("linyi", RIGHT, "/sign-in?refused=too-many");
        clock.advance(Duration.ofMinutes(1));
        signIn("linyi", RIGHT, "/work");
    }

    @Test
    void aDisabledAccountIsToldSoOnlyWithTheRightPassword() throws Exception {
        Scoped.call(city.system(), () -> accounts.disable(account.person()));
        signIn("linyi", "wrong", "/sign-in?refused=wrong");
        signIn("linyi", RIGHT, "/sign-in?refused=disabled");
    }

    @Test
    void withATemporaryPasswordNothingIsDoneBeforeItIsChanged() throws Exception {
        var reset = (AccountOutcome.Done) Scoped.call(city.system(), () -> passwords.reset(account.person()));
        MockHttpSession session = signIn("linyi", reset.temporaryPassword(), "/work");
        mvc.perform(get("/me").session(session)).andExpect(redirectedUrl("/me/password"));
        mvc.perform(get("/me/password").session(session)).andExpect(status().isOk());
        change(session, reset.temporaryPassword(), "short").andExpect(status().isOk());
        change(session, reset.temporaryPassword(), "a-better-one-42").andExpect(redirectedUrl("/me?done=password"));
        mvc.perform(get("/me").session(session)).andExpect(status().isOk());
        signIn("linyi", RIGHT, "/sign-in?refused=wrong");
    }

    @Test
    void aTemporaryPasswordExpires() throws Exception {
        var reset = (AccountOutcome.Done) Scoped.call(city.system(), () -> passwords.reset(account.person()));
        clock.advance(Passwords.TEMPORARY);
        signIn("linyi", reset.temporaryPassword(), "/sign-in?refused=expired");
    }

    @Test
    void aSessionEndsWithinAMinuteOfAChangedPasswordADisabledAccountOrAnEndedPosting() throws Exception {
        MockHttpSession other = signIn("linyi", RIGHT, "/work");
        MockHttpSession session = signIn("linyi", RIGHT, "/work");
        change(session, RIGHT, "a-better-one-42").andExpect(redirectedUrl("/me?done=password"));
        clock.advance(Duration.ofSeconds(60));
        mvc.perform(get("/me").session(session)).andExpect(status().isOk());
        mvc.perform(get("/me").session(other)).andExpect(redirectedUrl("/sign-in?refused=ended"));

        Scoped.call(city.system(), () -> accounts.disable(account.person()));
        clock.advance(Duration.ofSeconds(60));
        mvc.perform(get("/me").session(session)).andExpect(redirectedUrl("/sign-in?refused=ended"));
    }

    @Test
    void whoHoldsSeveralPostingsSwitchesAndComesBackToTheLastOne() throws Exception {
        posted(Posting.Draft.of(Role.GRID_WORKER, city.grid()));
        Posting leader = posted(Posting.Draft.of(Role.LEADER, city.code()));
        MockHttpSession session = signIn("linyi", RIGHT, "/work");
        mvc.perform(get("/me").session(session)).andExpect(content().string(Matchers.containsString("网格员 测试")));
        mvc.perform(from(post("/me/posting"))
                        .session(session)
                        .param("posting", leader.id().toString()))
                .andExpect(redirectedUrl("/work"));
        mvc.perform(get("/me").session(session)).andExpect(content().string(Matchers.containsString("领导 测试")));
        MockHttpSession again = signIn("linyi", RIGHT, "/work");
        mvc.perform(get("/me").session(again)).andExpect(content().string(Matchers.containsString("领导 测试")));

        Scoped.call(city.system(), () -> postings.end(leader.id()));
        clock.advance(Duration.ofSeconds(60));
        mvc.perform(get("/me").session(again)).andExpect(redirectedUrl("/sign-in?refused=ended"));
    }

    @Test
    void nobodySwitchesToThePostingOfAnother() throws Exception {
        Account other = Scoped.call(
                        city.system(), () -> accounts.create(new Account.Draft("林二", "liner", null), new Secret.None()))
                .get();
        Posting theirs = Scoped.call(
                        city.system(),
                        () -> postings.grant(other.person(), Posting.Draft.of(Role.ADMINISTRATOR, city.code())))
                .get();
        MockHttpSession session = signIn("linyi", RIGHT, "/work");
        mvc.perform(from(post("/me/posting"))
                        .session(session)
                        .param("posting", theirs.id().toString()))
                .andExpect(redirectedUrl("/me"));
        mvc.perform(get("/accounts").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void staffBeginAtTheirWorkAndTheAdministratorAtTheHomePage() throws Exception {
        Posting desk = posted(Posting.Draft.of(Role.DISPATCHER, city.code()));
        signIn("linyi", RIGHT, "/work");
        Scoped.call(city.system(), () -> postings.end(desk.id()));
        posted(Posting.Draft.of(Role.ADMINISTRATOR, city.code()));
        MockHttpSession session = signIn("linyi", RIGHT, "/");
        mvc.perform(get("/sign-in").session(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void comingInWithoutAPasswordCountsAsASignIn() throws Exception {
        mvc.perform(from(post("/register")).param("login", "newcomer").param("password", "litchi-and-longan"))
                .andExpect(redirectedUrl("/work"));
        Account newcomer = Scoped.call(city.system(), () -> accounts.findByLogin("newcomer"))
                .orElseThrow();
        assertThat(newcomer.lastSignIn()).isEqualTo(clock.instant());
    }

    @Test
    void whoSatAtTheMachineItselfIsSaidToHaveDoneSo() throws Exception {
        address = "0:0:0:0:0:0:0:1";
        MockHttpSession session = signIn("linyi", RIGHT, "/work");
        mvc.perform(get("/me").session(session)).andExpect(content().string(Matchers.containsString("本机")));
    }

    @Test
    void withoutTheTokenOfTheFormNobodyComesIn() throws Exception {
        mvc.perform(post("/sign-in").param("username", "linyi").param("password", RIGHT))
                .andExpect(status().isForbidden());
    }

    @Test
    void aResidentRegistersAndIsSignedIn() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(from(post("/register"))
                        .param("login", "newcomer")
                        .param("password", "litchi-and-longan")
                        .param("phone", "138 0000 0000"))
                .andExpect(redirectedUrl("/work"))
                .andReturn()
                .getRequest()
                .getSession();
        mvc.perform(get("/me").session(session))
                .andExpect(content().string(Matchers.containsString("newcomer")))
                .andExpect(content().string(Matchers.containsString("138 0000 0000")));
        mvc.perform(from(post("/register")).param("login", "newcomer").param("password", "litchi-and-longan"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("这个登录名已有人使用")));
    }

    private Posting posted(Posting.Draft draft) {
        return Scoped.call(city.system(), () -> postings.grant(account.person(), draft))
                .get();
    }

    private List<SignInOutcome> outcomes() {
        return Scoped.call(city.system(), () -> signIns.list("", null, "")).rows().stream()
                .map(row -> row.outcome())
                .toList();
    }

    private ResultActions change(MockHttpSession session, String present, String chosen) throws Exception {
        return mvc.perform(from(post("/me/password"))
                .session(session)
                .param("present", present)
                .param("password", chosen));
    }

    private MockHttpSession signIn(String login, String password, String leadsTo) throws Exception {
        return signIn(login, password, leadsTo, new MockHttpSession());
    }

    private MockHttpSession signIn(String login, String password, String leadsTo, MockHttpSession session)
            throws Exception {
        return (MockHttpSession) mvc.perform(from(post("/sign-in"))
                        .session(session)
                        .param("username", login)
                        .param("password", password))
                .andExpect(redirectedUrl(leadsTo))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).cookie(new Cookie("city", city.code())).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }
}
