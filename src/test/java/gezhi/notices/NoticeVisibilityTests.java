package gezhi.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.News;
import gezhi.organizations.Offices;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Each table of notices opens to each role as it should, and to no other city. */
@GezhiTest
class NoticeVisibilityTests {
    private static final Set<Role> KEEPERS = Set.of(Role.SYSTEM, Role.ADMINISTRATOR);

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private News news;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @ParameterizedTest
    @EnumSource(Role.class)
    void rulesAreReadByWhoeverSignsInAndKeptByTheAdministrator(Role role) {
        TestCity city = cities.fresh();
        Scope scope = scope(city, role);
        for (String table : Set.of("notices.route", "notices.words", "notices.quiet")) {
            assertThat(number(scope, "select count(*) from " + table) > 0)
                    .as(table)
                    .isEqualTo(role != Role.PUBLIC);
            assertThat(changed(scope, "delete from " + table)).as(table).isEqualTo(-1);
        }
        boolean keeps = KEEPERS.contains(role);
        assertThat(changed(scope, "update notices.route set valid_to = valid_from where event = 'URGE'"))
                .isEqualTo(keeps ? 3 : 0);
        assertThat(changed(scope, """
                        insert into notices.route (city, id, audience, event, channel, urgent, valid_from)
                        values ('%s', gen_random_uuid(), 'OFFICE', 'VISIT', 'TEXT', false, '2026-03-04')
                        """.formatted(city.code()))).isEqualTo(keeps ? 1 : -1);
        assertThat(changed(scope, "update notices.quiet set starts = '23:00'")).isEqualTo(keeps ? 1 : 0);
        assertThat(changed(scope, "update notices.words set valid_to = valid_from where event = 'URGE'"))
                .isEqualTo(keeps ? 2 : 0);
        assertThat(changed(scope, "update notices.words set text = 'x'")).isEqualTo(-1);
        assertThat(number(scope, "select count(*) from notices.route where city <> '" + city.code() + "'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatOneWasToldIsReadByNobodyElse(Role role) {
        CaseStories people = new CaseStories(cities.fresh(), cases, offices);
        Staff staff = new Staff(accounts, postings, transactions);
        Scope desk = staff.posted(people.city, Role.COMMUNITY_DESK, people.city.community(1, 1, 1));
        people.reported();
        news.pass(people.city.code());
        Scope scope = scope(people.city, role);
        assertThat(number(desk, "select count(*) from notices.notice")).isEqualTo(1);
        assertThat(number(scope, "select count(*) from notices.notice")).isEqualTo(role == Role.SYSTEM ? 1 : 0);
        assertThat(changed(scope, "update notices.notice set read_at = now()")).isZero();
        assertThat(changed(desk, "update notices.notice set title = 'x'")).isEqualTo(-1);
        assertThat(changed(desk, "delete from notices.notice")).isZero();
        assertThat(changed(desk, "update notices.notice set read_at = now()")).isEqualTo(1);
        assertThat(changed(scope, """
                        insert into notices.notice (city, person, id, case_id, seq, at, event, voice, number, category, step, other)
                        values ('%s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, now(), 'URGE', 'STAFF', 'x', 'x', 'x', '')
                        """.formatted(people.city.code()))).isEqualTo(role == Role.SYSTEM ? 1 : -1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsStillToBePassedOnIsTheProgramsAlone(Role role) {
        CaseStories people = new CaseStories(cities.fresh(), cases, offices);
        people.reported();
        Scope scope = scope(people.city, role);
        boolean program = role == Role.SYSTEM;
        assertThat(number(scope, "select count(*) from cases.news")).isEqualTo(program ? 1 : 0);
        assertThat(changed(scope, "update cases.news set tries = 1")).isEqualTo(program ? 1 : 0);
        assertThat(changed(scope, "delete from cases.news")).isEqualTo(program ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsHeardOfWhistlesAndCallOutsIsPutDownByWhoDoesItAndReadByTheProgramAlone(Role role) {
        TestCity city = cities.fresh();
        Scope scope = scope(city, role);
        boolean does = !Set.of(Role.PUBLIC, Role.RESIDENT, Role.AUDITOR, Role.ADMINISTRATOR)
                .contains(role);
        String add = """
                        insert into notices.heard (city, at, subject, seq, event, step)
                        values ('%s', now(), gen_random_uuid(), 1, 'WHISTLE_BLOW', 'BLOWN')
                        """;
        assertThat(changed(scope, add.formatted(city.code()))).isEqualTo(does ? 1 : -1);
        assertThat(changed(scope, add.formatted(cities.unused()))).isEqualTo(-1);
        changed(city.system(), add.formatted(city.code()));
        boolean program = role == Role.SYSTEM;
        assertThat(number(scope, "select count(*) from notices.heard") > 0).isEqualTo(program);
        assertThat(changed(scope, "update notices.heard set tries = 1") > 0).isEqualTo(program);
        assertThat(changed(scope, "delete from notices.heard") > 0).isEqualTo(program);
    }

    @Test
    void anotherCityIsNotTold() {
        CaseStories people = new CaseStories(cities.fresh(), cases, offices);
        people.reported();
        TestCity other = cities.fresh();
        assertThat(news.pass(other.code())).isZero();
        assertThat(news.pass(people.city.code())).isEqualTo(1);
    }

    private static Scope scope(TestCity city, Role role) {
        return switch (role) {
            case PUBLIC -> city.visitor();
            case SYSTEM -> city.system();
            default -> city.person(role, city.code());
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
