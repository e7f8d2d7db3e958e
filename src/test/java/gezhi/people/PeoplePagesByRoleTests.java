package gezhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who may open and do what: every page of people and organizations, every role. */
@GezhiTest
class PeoplePagesByRoleTests {
    private static final Set<Role> EVERYONE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.PUBLIC));
    private static final Set<Role> KEEPER = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> READERS = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Offices offices;

    private record Door(String method, String path, Set<Role> open) {}

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everyPageOpensForThoseWhoMayAndForNoOneElse(Role role) throws Exception {
        TestCity city = cities.fresh();
        Account account = Scoped.call(
                        city.system(), () -> accounts.create(new Account.Draft("林一", "linyi", null), new Secret.None()))
                .get();
        Office office = Scoped.call(
                        city.system(), () -> offices.open(new Office.Draft("公安局", "police", city.code(), null)))
                .get();
        for (Door door : doors(account, office).toList()) {
            var request = door.method().equals("GET") ? get(door.path()) : post(door.path());
            int answer = mvc.perform(request.with(csrf()).with(As.role(city.code(), role)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean open = answer != 403 && !(role == Role.PUBLIC && answer == 302);
            assertThat(open)
                    .as(role + " " + door + " answers " + answer)
                    .isEqualTo(door.open().contains(role));
            assertThat(answer).as(door.toString()).isLessThan(500);
        }
    }

    @Test
    void anEmptyAccountIsToldEverythingAndWhatCannotBeUndoneIsAskedFirst() throws Exception {
        TestCity city = cities.fresh();
        mvc.perform(post("/accounts?name=&login=&phone=x").with(csrf()).with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("请填写姓名")))
                .andExpect(content().string(containsString("登录名须为")))
                .andExpect(content().string(containsString("电话只能有")));
        Account account = Scoped.call(
                        city.system(), () -> accounts.create(new Account.Draft("林一", "linyi", null), new Secret.None()))
                .get();
        mvc.perform(get("/accounts/" + account.person()).with(As.role(city.code(), Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("林一 立即不能登录")))
                .andExpect(content().string(containsString("确定停用账号")));
    }

    @Test
    void anEmptyRegistrationIsToldEverythingButNothingAboutWhatMayBeLeftEmpty() throws Exception {
        String city = cities.fresh().code();
        mvc.perform(post("/register?login=&password=&phone=x").with(csrf()).with(As.visitor(city)))
                .andExpect(content().string(containsString("登录名须为")))
                .andExpect(content().string(containsString("密码至少 10 个字符")))
                .andExpect(content().string(containsString("电话只能有")))
                .andExpect(content().string(not(containsString("请填写姓名"))))
                .andExpect(content().string(not(containsString("<summary"))));
    }

    @Test
    void theSetUpIsNotFoundOnceThereIsAnAdministrator() throws Exception {
        TestCity city = cities.fresh();
        Scoped.run(city.system(), () -> {
            Account account = accounts.create(new Account.Draft("林一", "linyi", null), new Secret.None())
                    .get();
            postings.grant(account.person(), Posting.Draft.of(Role.ADMINISTRATOR, city.code()))
                    .get();
        });
        assertThat(mvc.perform(get("/set-up").with(As.visitor(city.code())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static Stream<Door> doors(Account account, Office office) {
        String one = "/accounts/" + account.person();
        return Stream.of(
                new Door("GET", "/register", EVERYONE),
                new Door("GET", "/me", SIGNED_IN),
                new Door("GET", "/me/password", SIGNED_IN),
                new Door("GET", "/accounts", READERS),
                new Door("GET", "/accounts/new", KEEPER),
                new Door("GET", one, READERS),
                new Door("POST", "/accounts?name=&login=", KEEPER),
                new Door("POST", one + "/unlock", KEEPER),
                new Door("POST", one + "/disable", KEEPER),
                new Door("POST", one + "/enable", KEEPER),
                new Door("POST", one + "/password", KEEPER),
                new Door("POST", one + "/postings", KEEPER),
                new Door("POST", one + "/postings/" + office.id() + "/end", KEEPER),
                new Door("GET", "/sign-ins", READERS),
                new Door("GET", "/offices", SIGNED_IN),
                new Door("GET", "/offices/new", KEEPER),
                new Door("GET", "/offices/" + office.id(), KEEPER),
                new Door("POST", "/offices", KEEPER),
                new Door("GET", "/offices/kinds", SIGNED_IN),
                new Door("POST", "/offices/kinds", KEEPER),
                new Door("POST", "/offices/kinds/police/end", KEEPER),
                new Door("POST", "/offices/" + office.id(), KEEPER),
                new Door("POST", "/offices/" + office.id() + "/close", KEEPER),
                new Door("GET", "/suggest/divisions?q=测试", SIGNED_IN),
                new Door("GET", "/suggest/offices?q=公安", SIGNED_IN));
    }
}
