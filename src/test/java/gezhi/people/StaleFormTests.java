package gezhi.people;

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
import jakarta.servlet.http.Cookie;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Forms that have outlived their session: nobody is told that they may not, and all come back to where they were. */
@GezhiTest
class StaleFormTests {
    private static final String RIGHT = "vX9-kQ2mTz";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    private TestCity city;
    private Account account;

    @BeforeEach
    void open() {
        city = cities.fresh();
        account = Scoped.call(
                        city.system(),
                        () -> accounts.create(new Account.Draft("林一", "linyi", null), new Secret.Chosen(RIGHT)))
                .get();
        Scoped.call(
                        city.system(),
                        () -> postings.grant(account.person(), Posting.Draft.of(Role.DISPATCHER, city.code())))
                .get();
    }

    @Test
    void aSignInFormLeftOpenOvernightIsShownAgainWithTheLogin() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(post("/sign-in")
                        .accept(MediaType.TEXT_HTML)
                        .param("username", "linyi")
                        .param("password", RIGHT))
                .andExpect(redirectedUrl("/sign-in?refused=stale"))
                .andReturn()
                .getRequest()
                .getSession();
        mvc.perform(get("/sign-in?refused=stale").session(session))
                .andExpect(content().string(Matchers.containsString("登录页面放得太久")))
                .andExpect(content().string(Matchers.containsString("value=\"linyi\"")));
    }

    @Test
    void whoSendsSomethingAfterTheSessionEndedSignsInAndComesBackToThePage() throws Exception {
        String page = "/cases/" + account.person();
        mvc.perform(post(page + "/deeds/DISPATCH")
                        .accept(MediaType.TEXT_HTML)
                        .header("Host", "gezhi.example")
                        .header("Referer", "https://gezhi.example" + page))
                .andExpect(redirectedUrl(page + "?stale"));
        MockHttpSession session = (MockHttpSession) mvc.perform(get(page + "?stale"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getRequest()
                .getSession();
        mvc.perform(get("/sign-in").session(session))
                .andExpect(content().string(Matchers.containsString("登录后回到原来的页面")));
        signIn("http://localhost" + page + "?stale&continue", session);
    }

    @Test
    void whatAScriptOnThePageAskedForLastIsNotWhereTheSignInLeads() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(get("/cases").accept(MediaType.TEXT_HTML))
                .andReturn()
                .getRequest()
                .getSession();
        mvc.perform(get("/suggest/divisions?q=a").session(session).accept(MediaType.ALL))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/work/news?heap=TO_DISPATCH&since=2026-03-04T00:00:00Z")
                        .session(session)
                        .accept(MediaType.TEXT_HTML)
                        .header("HX-Request", "true"))
                .andExpect(redirectedUrl("/sign-in"));
        signIn("http://localhost/cases?continue", session);
    }

    @Test
    void aFormThatCameTooLateLeadsNowhereButToOurOwnPages() throws Exception {
        for (String from :
                new String[] {"https://evil.example/trap", "https://gezhi.example//evil.example", "%%%", ""}) {
            mvc.perform(post("/me/contact")
                            .accept(MediaType.TEXT_HTML)
                            .header("Host", "gezhi.example")
                            .header("Referer", from))
                    .andExpect(redirectedUrl("/me?stale"));
        }
        mvc.perform(post("/me/contact").accept(MediaType.ALL)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/"));
    }

    @Test
    void stillSignedInOneIsToldOnThePageThatNothingWasSent() throws Exception {
        MockHttpSession session = signIn("/work", new MockHttpSession());
        mvc.perform(get("/me?stale").session(session)).andExpect(content().string(Matchers.containsString("刚才没有提交成功")));
    }

    @Test
    void theAddressOfAFormLeadsToItsPage() throws Exception {
        MockHttpSession session = signIn("/work", new MockHttpSession());
        String page = "/cases/" + account.person();
        mvc.perform(get(page + "/deeds/DISPATCH").session(session)).andExpect(redirectedUrl(page));
        mvc.perform(get("/me/contact?stale").session(session)).andExpect(redirectedUrl("/me?stale"));
    }

    private MockHttpSession signIn(String leadsTo, MockHttpSession session) throws Exception {
        return (MockHttpSession) mvc.perform(post("/sign-in")
                        .with(csrf())
                        .cookie(new Cookie("city", city.code()))
                        .session(session)
                        .param("username", "linyi")
                        .param("password", RIGHT))
                .andExpect(redirectedUrl(leadsTo))
                .andReturn()
                .getRequest()
                .getSession();
    }
}
