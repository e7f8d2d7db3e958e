package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who reads and writes what is said of a plan and what was done to it by hand, as the database has it. */
@GezhiTest
class PlanTalkRolesTests {
    private static final String PLAN = """
            insert into planning.plan (city, id, area, name, origin, households, tolerance, change, seed, rounds, state, made_by, made_at, seen_at)
            values (:city, :plan, :area, '方案', 'EDITED', 300, 10, 0, 1, 1, 'DRAWN', :by, now(), now())
            """;
    private static final String SAY = """
            insert into planning.comment (city, plan, id, area, words, made_by, made_at)
            values (:city, :plan, gen_random_uuid(), :area, '再想想', :by, now())
            """;
    private static final String STEP = """
            insert into planning.step (city, plan, number, area, kind, units, came_from, went_to, made_by, made_at)
            select :city, :plan, coalesce(max(number), 0) + 1, :area, 'PUT', '{1}', '{1}', '{2}', :by, now()
            from planning.step
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private String area;
    private Scope street;
    private UUID plan;

    @BeforeEach
    void aStreetKeepsAPlan() {
        city = cities.fresh();
        area = city.community(1, 1, 1);
        plan = UUID.randomUUID();
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        write(street, PLAN);
        write(street, SAY);
        write(street, STEP);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleReadsAndWritesWhatItMay(Role role) {
        Scope all = role == Role.PUBLIC
                ? city.visitor()
                : role == Role.SYSTEM ? city.system() : city.person(role, city.code());
        boolean plans = role == Role.ADMINISTRATOR || role == Role.DISPATCHER || role == Role.SUPERVISOR;
        boolean reads = plans || role == Role.LEADER || role == Role.AUDITOR || role == Role.SYSTEM;
        for (String table : new String[] {"comment", "step"}) {
            assertThat(rows(all, table)).as(table + " for " + role).isEqualTo(reads ? 1 : 0);
        }
        allows(all, SAY, plans || role == Role.LEADER);
        allows(all, STEP, plans || role == Role.SYSTEM);
    }

    @Test
    void elsewhereNothingIsReadOrWritten() {
        for (Scope other : new Scope[] {
            city.person(Role.DISPATCHER, city.township(2, 1)),
            city.person(Role.LEADER, city.county(2)),
            cities.fresh().system()
        }) {
            assertThat(rows(other, "comment") + rows(other, "step")).isZero();
            allows(other, SAY, false);
            allows(other, STEP, false);
        }
    }

    @Test
    void whatWasSaidIsNotSaidForAnotherNorChangedNorTakenBack() {
        Scope colleague = city.person(Role.DISPATCHER, city.township(1, 1));
        assertThatThrownBy(() -> Scoped.call(
                        colleague,
                        () -> transactions.execute(status -> jdbc.sql(SAY)
                                .param("city", city.code())
                                .param("plan", plan)
                                .param("area", area)
                                .param("by", street.person())
                                .update())))
                .isInstanceOf(DataAccessException.class);
        for (String deed : new String[] {
            "update planning.comment set words = 'x'",
            "delete from planning.comment",
            "update planning.step set units = '{9}'",
            "delete from planning.step"
        }) {
            assertThatThrownBy(() -> Scoped.call(
                            street,
                            () -> transactions.execute(status -> jdbc.sql(deed).update())))
                    .as(deed)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void allows(Scope who, String deed, boolean may) {
        if (may) {
            write(who, deed);
        } else {
            assertThatThrownBy(() -> write(who, deed)).as(who.role() + deed).isInstanceOf(DataAccessException.class);
        }
    }

    private void write(Scope who, String deed) {
        Scoped.run(
                who,
                () -> transactions.executeWithoutResult(status -> jdbc.sql(deed)
                        .param("city", city.code())
                        .param("plan", plan)
                        .param("area", area)
                        .param("by", who.person())
                        .update()));
    }

    private int rows(Scope who, String table) {
        return Objects.requireNonNull(Scoped.call(
                who,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from planning." + table)
                        .query(Integer.class)
                        .single())));
    }
}
