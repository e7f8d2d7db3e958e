package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.Bodies;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who sees which rows of the register of members, asked of the database itself. */
@GezhiTest
class MemberVisibilityTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private MemberStories story;
    private Member first;

    @BeforeEach
    void enterSome() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        first = story.add(story.secretary, story.branch, "甲");
        story.add(story.otherSecretary, story.other, "乙");
        story.add(story.farSecretary, story.elsewhere, "丙");
        Scoped.call(story.secretary, () -> members.look(first.id(), "核对"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleAloneShowsNobody(Role role) {
        Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        int all = role == Role.SYSTEM ? 3 : 0;
        for (String table : new String[] {"member", "secret", "journal"}) {
            assertThat(count(scope, table)).as(table).isEqualTo(all);
        }
        assertThat(count(scope, "look")).isEqualTo(role == Role.SYSTEM || role == Role.AUDITOR ? 1 : 0);
        boolean counts =
                role == Role.SYSTEM || role == Role.AUDITOR || role == Role.ADMINISTRATOR || role == Role.LEADER;
        assertThat(counted(scope)).isEqualTo(counts ? 3 : 0);
        assertThat(count(scope, "charge"))
                .isEqualTo(role == Role.SYSTEM || role == Role.AUDITOR || role == Role.ADMINISTRATOR ? 4 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "secret", "journal"})
    void aChargeShowsWhatStandsUnderIt(String table) {
        assertThat(count(story.secretary, table)).isEqualTo(1);
        assertThat(count(story.otherSecretary, table)).isEqualTo(1);
        assertThat(count(story.street, table)).isEqualTo(2);
        assertThat(count(story.keeper(story.chain.top), table)).isEqualTo(3);
        assertThat(counted(story.street)).isEqualTo(2);
    }

    @Test
    void aChargeHoldsWhateverThePostAndNotInAnotherCity() {
        UUID person = Objects.requireNonNull(story.secretary.person());
        for (Role role : new Role[] {Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER}) {
            Scope posted = Scope.person(story.city.code(), role, person, story.city.community(2, 2, 2), null);
            assertThat(story.names(posted)).containsExactly("甲");
        }
        String neighbour = cities.fresh().code();
        assertThat(count(Scope.person(neighbour, Role.RESIDENT, person, "", null), "member"))
                .isZero();
    }

    @Test
    void theDatabaseItselfRefusesToWriteWhatOneDoesNotKeep() {
        assertThat(update(story.otherSecretary)).isZero();
        assertThat(update(story.secretary)).isEqualTo(1);
        assertThatThrownBy(() -> run(story.secretary, """
                update membership.member
                set organization = '%s'
                where city = '%s'
                """.formatted(story.elsewhere.id(), story.city.code())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> run(story.otherSecretary, """
                insert into membership.look (city, id, at, member, person, person_name, role, purpose)
                values ('%s', '%s', now(), '%s', '%s', '', 'RESIDENT', 'xx')
                """.formatted(
                                story.city.code(), UUID.randomUUID(), first.id(), story.otherSecretary.person())))
                .hasStackTraceContaining("row-level security");
        for (String table : new String[] {"look", "journal", "charge", "member", "secret"}) {
            assertThatThrownBy(() -> run(story.city.system(), "delete from membership." + table))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private int update(Scope scope) {
        return run(scope, """
                update membership.member
                set name = name
                where city = '%s'
                and id = '%s'
                """.formatted(story.city.code(), first.id()));
    }

    private int run(Scope scope, String sql) {
        return Objects.requireNonNull(Scoped.call(
                scope, () -> transactions.execute(status -> jdbc.sql(sql).update())));
    }

    private int counted(Scope scope) {
        return number(scope, "select coalesce(sum(members), 0) from membership.counts()");
    }

    private int count(Scope scope, String table) {
        return number(scope, "select count(*) from membership." + table);
    }

    private int number(Scope scope, String sql) {
        return Objects.requireNonNull(Scoped.call(
                scope,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single())));
    }
}
