package gezhi.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class ClientsTests {
    private static final Client.Draft APP = new Client.Draft("随手拍", "林一 13812345678", 3, 2);

    @Autowired
    private TestCities cities;

    @Autowired
    private Clients clients;

    @Autowired
    private Callers callers;

    @Autowired
    private Throttle throttle;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope administrator;

    @BeforeEach
    void found() {
        city = cities.fresh();
        administrator = city.person(Role.ADMINISTRATOR, city.code());
    }

    @Test
    void aKeyOpensItsCityAndIsKeptAsAHashOnly() {
        String key = registered(APP, null);
        Caller caller = callers.find(key).orElseThrow();
        assertThat(caller.city()).isEqualTo(city.code());
        assertThat(caller.name()).isEqualTo("随手拍");
        assertThat(caller.may(Grant.REPORT)).isTrue();
        assertThat(caller.may(Grant.READ)).isFalse();
        assertThat(rowsAsText()).doesNotContain(key).doesNotContain(key.substring(8));
    }

    @Test
    void whatIsNoKeyOpensNothing() {
        String key = registered(APP, null);
        assertThat(callers.find("")).isEmpty();
        assertThat(callers.find(key + "x")).isEmpty();
        assertThat(callers.find(key.replace(city.code(), cities.fresh().code())))
                .isEmpty();
        assertThat(callers.find("gz_0000_AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothingAtOnceAndTheOthersGoOn() {
        String first = registered(APP, null);
        Client client = as(administrator, () -> clients.list()).getFirst();
        String second = ((ClientOutcome.KeyMade) as(
                        administrator, () -> clients.addKey(client.id(), new KeyDraft(Set.of(Grant.READ), null, null))))
                .key();
        assertThat(callers.find(first)).isPresent();
        ClientKey older = as(administrator, () -> clients.keys(client.id())).getLast();
        as(administrator, () -> {
            clients.revoke(client.id(), older.id());
            return "";
        });
        assertThat(callers.find(first)).isEmpty();
        assertThat(callers.find(second)).isPresent();
        assertThat(as(administrator, () -> clients.find(client.id()))
                        .orElseThrow()
                        .keys())
                .isEqualTo(1);
    }

    @Test
    void aKeyEndsOnItsDay() {
        LocalDate today = LocalDate.now(clock);
        String key = registered(APP, today.plusDays(1));
        assertThat(callers.find(key)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(callers.find(key)).isEmpty();
    }

    @Test
    void lastUseIsToldToTheMinute() {
        String key = registered(APP, null);
        Client before = as(administrator, () -> clients.list()).getFirst();
        assertThat(before.lastUsed()).isNull();
        callers.find(key);
        assertThat(as(administrator, () -> clients.list()).getFirst().lastUsed())
                .isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(2));
        callers.find(key);
        assertThat(as(administrator, () -> clients.list()).getFirst().lastUsed())
                .isEqualTo(clock.instant());
    }

    @Test
    void aClientAsksAndReportsAsOftenAsItMay() {
        Caller caller = callers.find(registered(APP, null)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.refuseRequest(caller)).isEmpty();
        }
        assertThat(throttle.refuseRequest(caller)).contains(Duration.ofSeconds(20));
        assertThat(throttle.refuseReport(caller)).isEmpty();
        assertThat(throttle.refuseReport(caller)).isEmpty();
        assertThat(throttle.refuseReport(caller)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.refuseRequest(caller)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        LocalDate today = LocalDate.now(clock);
        ClientOutcome outcome = as(
                administrator,
                () -> clients.register(new Client.Draft("", "", 0, 10_001), new KeyDraft(Set.of(), null, today)));
        assertThat(outcome)
                .isEqualTo(new ClientOutcome.Refused(List.of(
                        ClientOutcome.Reason.NO_NAME,
                        ClientOutcome.Reason.NO_CONTACT,
                        ClientOutcome.Reason.BAD_REQUESTS,
                        ClientOutcome.Reason.BAD_REPORTS,
                        ClientOutcome.Reason.NO_GRANT,
                        ClientOutcome.Reason.DATE_PAST)));
        registered(APP, null);
        assertThat(as(administrator, () -> clients.register(APP, new KeyDraft(Set.of(Grant.READ), null, null))))
                .isEqualTo(new ClientOutcome.Refused(List.of(ClientOutcome.Reason.NAME_TAKEN)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTablesOpenToThoseWhoKeepAndReadThem(Role role) {
        registered(APP, null);
        Scope scope = role == Role.PUBLIC ? city.visitor() : city.person(role, city.code());
        boolean reads = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SYSTEM).contains(role);
        boolean writes = Set.of(Role.ADMINISTRATOR, Role.SYSTEM).contains(role);
        for (String table : List.of("exchange.client", "exchange.client_key")) {
            assertThat(number(scope, "select count(*) from " + table)).as(table).isEqualTo(reads ? 1 : 0);
            assertThat(number(cities.fresh().system(), "select count(*) from " + table))
                    .isZero();
        }
        assertThat(changed(scope, "update exchange.client set contact = 'x' where city = '" + city.code() + "'"))
                .isEqualTo(writes ? 1 : 0);
        assertThat(changed(
                        scope, "update exchange.client_key set revoked_at = now() where city = '" + city.code() + "'"))
                .isEqualTo(writes ? 1 : 0);
        assertThat(changed(
                        scope,
                        "insert into exchange.client (city, id, name, contact, requests_a_minute, reports_an_hour,"
                                + " created_at) values ('" + city.code()
                                + "', gen_random_uuid(), 'y', 'y', 1, 1, now())"))
                .isEqualTo(writes ? 1 : -1);
        assertThat(changed(scope, "update exchange.client set name = 'x'")).isEqualTo(-1);
        assertThat(changed(scope, "delete from exchange.client_key")).isEqualTo(-1);
    }

    private String registered(Client.Draft draft, @Nullable LocalDate to) {
        return ((ClientOutcome.KeyMade) as(
                        administrator, () -> clients.register(draft, new KeyDraft(Set.of(Grant.REPORT), null, to))))
                .key();
    }

    private String rowsAsText() {
        return Optional.ofNullable(Scoped.call(
                        city.system(),
                        () -> transactions.execute(status -> jdbc.sql("select k::text from exchange.client_key k")
                                .query(String.class)
                                .single())))
                .orElseThrow();
    }

    private int number(Scope scope, String sql) {
        return Optional.ofNullable(Scoped.call(
                        scope,
                        () -> transactions.execute(
                                status -> jdbc.sql(sql).query(Integer.class).single())))
                .orElseThrow();
    }

    /** How many rows; -1 when the database refuses. */
    private int changed(Scope scope, String sql) {
        try {
            return Optional.ofNullable(Scoped.call(
                            scope,
                            () -> transactions.execute(status -> jdbc.sql(sql).update())))
                    .orElseThrow();
        } catch (DataAccessException refused) {
            return -1;
        }
    }

    private static <R> R as(Scope scope, ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_" + scope.role()));
        try {
            return Scoped.call(scope, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
