package gezhi.points;

import static gezhi.points.PointsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope lin;
    private UUID account;
    private UUID transfer;

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
        fixture.book(city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1)), holder, PointsFixture.EARNS);
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
