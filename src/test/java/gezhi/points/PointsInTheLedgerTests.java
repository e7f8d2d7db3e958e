package gezhi.points;

import static gezhi.points.PointsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever takes part was promised that auditors see amounts only. */
@GezhiTest
@Import(PointsFixture.class)
class PointsInTheLedgerTests {
    private static final String NAME = "林积分";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private PointsFixture fixture;

    @Autowired
    private PointHolders holders;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope lin;
    private UUID account;
    private UUID transfer;
    private UUID entry;

    @BeforeEach
    void linHasPoints() {
        city = cities.fresh();
        fixture.begin(city, LocalDate.now(clock));
        lin = city.person(Role.RESIDENT, "");
        as(
                city.system(),
                () -> transactions.execute(status -> jdbc.sql("""
                                insert into people.person (city, id, name, created_at)
                                values (:city, :id, :name, now())
                                """)
                        .param("city", city.code())
                        .param("id", lin.person())
                        .param("name", NAME)
                        .update()));
        Holder holder = fixture.join(lin, city.community(1, 1, 1));
        entry = PointsFixture.id(
                fixture.book(city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1)), holder, PointsFixture.EARNS));
        account = asked("select id from ledger.account where book = 'POINTS' and kind = 'PERSON'");
        transfer = asked("select id from ledger.transfer where book = 'POINTS'");
    }

    @Test
    void theAuditorReadsAmountsAndNoName() throws Exception {
        RequestPostProcessor auditor = As.role(city.code(), Role.AUDITOR);
        assertThat(page("/ledger?book=POINTS", auditor)).contains("5").doesNotContain(NAME);
        assertThat(page("/ledger/accounts/" + account, auditor)).contains("5").doesNotContain(NAME);
        assertThat(page("/ledger/transfers/" + transfer, auditor)).contains("5").doesNotContain(NAME);
    }

    @Test
    void theOwnerReadsTheirOwn() throws Exception {
        RequestPostProcessor owner =
                As.person(As.signedIn(city.code(), Role.RESIDENT, Objects.requireNonNull(lin.person()), "", null));
        assertThat(page("/ledger/accounts/" + account, owner)).contains(NAME);
    }

    @Test
    void onlyWhoReadsTheEntryIsLedToIt() throws Exception {
        String link = "/points/entries/" + entry;
        String next = city.community(1, 1, 2);
        RequestPostProcessor owner =
                As.person(As.signedIn(city.code(), Role.RESIDENT, Objects.requireNonNull(lin.person()), "", null));
        fixture.join(lin, next);
        assertThat(page("/ledger/accounts/" + account, owner)).contains(link);
        assertThat(page("/ledger/transfers/" + transfer, owner)).contains(link);
        assertThat(page("/ledger/transfers/" + transfer, As.role(city.code(), Role.AUDITOR)))
                .contains(link);
        RequestPostProcessor desk = As.role(city.code(), Role.COMMUNITY_DESK, next, null);
        assertThat(page("/ledger/accounts/" + account, desk)).contains("5").doesNotContain(link);
        assertThat(page("/ledger/transfers/" + transfer, desk)).contains("5").doesNotContain(link);
    }

    @Test
    void whoHasNoScriptChoosesFromWhatTheWordsMayMean() throws Exception {
        String first = city.community(1, 1, 1);
        String refused = mvc.perform(post("/points")
                        .param("name", "陈二")
                        .param("division", "测试" + city.township(1, 1))
                        .param("consent", "true")
                        .with(As.role(city.code(), Role.RESIDENT))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused)
                .contains("<select", "value=\"" + first + "\"", "value=\"" + city.community(1, 1, 2) + "\"")
                .doesNotContain("data-suggest");
        Scope other = city.person(Role.RESIDENT, "");
        assertThat(as(other, () -> holders.join("陈二", "测试" + first, true))).isInstanceOf(PointsOutcome.Done.class);
        assertThat(as(other, holders::findMine).orElseThrow().division()).isEqualTo(first);
        rename(city.community(1, 1, 2), "测试" + first);
        assertThat(as(other, () -> holders.join("陈二", "测试" + first, true)))
                .as("two of one name")
                .isEqualTo(new PointsOutcome.Refused(PointsOutcome.Reason.NOT_A_COMMUNITY));
    }

    private void rename(String code, String name) {
        as(
                city.system(),
                () -> transactions.execute(status -> jdbc.sql(
                                "update territory.division set name = :name where city = :city and code = :code")
                        .param("name", name)
                        .param("city", city.code())
                        .param("code", code)
                        .update()));
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        var response = mvc.perform(get(URI.create(path)).with(who)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private UUID asked(String sql) {
        return Objects.requireNonNull(as(
                lin,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(UUID.class).single())));
    }
}
