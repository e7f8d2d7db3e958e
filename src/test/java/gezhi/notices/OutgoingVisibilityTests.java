package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.notices.model.Channel;
import gezhi.notices.store.AddressStore;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Addresses, what is to be sent, webhooks and their secrets: each table opens to each role as it should. */
@GezhiTest
class OutgoingVisibilityTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private AddressStore addresses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whereSomebodyWantsToBeToldIsTheirOwnAffair(Role role) {
        Scope owner = people.city.person(Role.DISPATCHER, people.city.code());
        Scoped.run(
                owner,
                () -> transactions.executeWithoutResult(status -> addresses.put(
                        new AddressStore.Address(
                                Objects.requireNonNull(owner.person()), Channel.EMAIL, "a@b.cn", "zh", ""),
                        Instant.EPOCH)));
        Scope scope = scope(role);
        assertThat(number(scope, "select count(*) from notices.address")).isEqualTo(role == Role.SYSTEM ? 1 : 0);
        assertThat(changed(scope, "update notices.address set address = 'x@y.cn'"))
                .isZero();
        assertThat(changed(scope, "delete from notices.address")).isZero();
        assertThat(changed(owner, "delete from notices.address")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoFollowsACaseIsKnownToTheHolderOfItsLinkAndTheProgram(Role role) {
        Outcome.Reported reported = people.reported();
        Outcome.Reported other = people.reported();
        Scoped.run(
                people.holder(reported),
                () -> transactions.executeWithoutResult(status -> addresses.follow(
                        new AddressStore.Address(reported.caseId(), Channel.EMAIL, "a@b.cn", "zh", reported.token()),
                        Instant.EPOCH)));
        Scope scope = scope(role);
        assertThat(number(scope, "select count(*) from notices.follower")).isEqualTo(role == Role.SYSTEM ? 1 : 0);
        assertThat(changed(scope, "update notices.follower set address = 'x@y.cn'"))
                .isZero();
        assertThat(number(people.holder(other), "select count(*) from notices.follower"))
                .isZero();
        assertThat(number(people.holder(reported), "select count(*) from notices.follower"))
                .isEqualTo(1);
        assertThat(changed(scope, "delete from notices.follower")).isEqualTo(role == Role.SYSTEM ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsToBeSentIsTheProgramsAndTheAdministratorDecidesAboutWhatFailed(Role role) {
        String insert = """
                insert into notices.outgoing (city, id, case_id, seq, event, channel, recipient, subject, body, urgent, next_at, created_at)
                values ('%s', gen_random_uuid(), gen_random_uuid(), 1, 'URGE', 'EMAIL', 'person/x', 'x', 'x', false, now(), now())
                """.formatted(people.city.code());
        changed(people.city.system(), insert);
        Scope scope = scope(role);
        boolean reads = Set.of(Role.SYSTEM, Role.ADMINISTRATOR, Role.AUDITOR).contains(role);
        boolean marks = Set.of(Role.SYSTEM, Role.ADMINISTRATOR).contains(role);
        assertThat(number(scope, "select count(*) from notices.outgoing")).isEqualTo(reads ? 1 : 0);
        assertThat(changed(scope, "update notices.outgoing set state = 'GIVEN_UP'"))
                .isEqualTo(marks ? 1 : 0);
        assertThat(changed(scope, "update notices.outgoing set body = 'x'")).isEqualTo(-1);
        assertThat(changed(scope, insert)).isEqualTo(role == Role.SYSTEM ? 1 : -1);
        assertThat(changed(scope, "delete from notices.outgoing")).isEqualTo(role == Role.SYSTEM ? 2 : 0);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theSecretOfAWebhookIsReadByTheProgramAlone(Role role) {
        Scope administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
        String city = people.city.code();
        String id = "00000000-0000-0000-0000-000000000001";
        String insert = """
                insert into notices.webhook (city, id, name, url, events, created_at)
                values ('%s', gen_random_uuid(), gen_random_uuid()::text, 'https://x.cn', '{}', now())
                """.formatted(city);
        changed(administrator, insert.replaceFirst("gen_random_uuid\\(\\)", "'" + id + "'"));
        changed(
                administrator,
                "insert into notices.webhook_secret (city, webhook, id, secret) values ('" + city + "', '" + id + "', '"
                        + id + "', 's')");
        Scope scope = scope(role);
        boolean reads = Set.of(Role.SYSTEM, Role.ADMINISTRATOR, Role.AUDITOR).contains(role);
        boolean writes = role == Role.ADMINISTRATOR;
        assertThat(number(scope, "select count(*) from notices.webhook")).isEqualTo(reads ? 1 : 0);
        assertThat(number(scope, "select count(*) from notices.webhook_secret")).isEqualTo(role == Role.SYSTEM ? 1 : 0);
        assertThat(changed(scope, "update notices.webhook set active = false")).isEqualTo(writes ? 1 : 0);
        assertThat(changed(scope, "update notices.webhook set url = 'https://y.cn'"))
                .isEqualTo(-1);
        assertThat(changed(scope, insert)).isEqualTo(writes ? 1 : -1);
    }

    private Scope scope(Role role) {
        return switch (role) {
            case PUBLIC -> people.city.visitor();
            case SYSTEM -> people.city.system();
            default -> people.city.person(role, people.city.code());
        };
    }

    private int number(Scope scope, String sql) {
        return Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single())));
    }

    /** How many rows; -1 when the database refuses. */
    private int changed(Scope scope, String sql) {
        try {
            return Objects.requireNonNull(Scoped.call(
                    scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
        } catch (DataAccessException refused) {
            return -1;
        }
    }
}
