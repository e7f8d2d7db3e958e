package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** One problem, counted by households: each once, as far as they can be told apart. */
@GezhiTest
class HouseholdsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private Merging merging;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MockMvc mvc;

    private CaseStories people;
    private Outcome.Reported first;

    @BeforeEach
    void aReport() {
        people = new CaseStories(cities.fresh(), cases, offices);
        first = reported(null);
    }

    @Test
    void aDoorIsCountedOnceHoweverItIsWritten() {
        assertThat(households()).isEqualTo(1);
        meToo(people.city.visitor(), "3号楼2单元501");
        meToo(people.city.visitor(), "三号楼 2 单元 501 室");
        meToo(people.city.visitor(), "3-2-501");
        assertThat(households()).isEqualTo(2);
        meToo(people.city.visitor(), "3-2-502");
        assertThat(households()).isEqualTo(3);
        assertThat(Scoped.call(people.desk, () -> merging.children(first.caseId())))
                .hasSize(4);
    }

    @Test
    void withoutADoorTheTelephoneOrTheAccountTellsAndElseEachReportCounts() {
        Scope resident = people.city.person(Role.RESIDENT, "");
        meToo(resident, "");
        meToo(resident, "");
        assertThat(households()).isEqualTo(2);
        merge(reported(new Contact("林小明", "138 1234 5678")));
        merge(reported(new Contact("林太太", "13812345678")));
        assertThat(households()).isEqualTo(3);
        meToo(people.city.visitor(), "");
        meToo(people.city.visitor(), "");
        assertThat(households()).isEqualTo(5);
    }

    /** The office that has the case sees none of the reports merged into it, and reads how many households wait. */
    @Test
    void thoseWhoWorkOnTheCaseReadHowMany() throws Exception {
        Outcome.Reported again = reported(null);
        merge(again);
        meToo(people.city.visitor(), "3号楼2单元501");
        for (int deed = 0; deed < 2; deed++) {
            people.step(first, deed);
        }
        for (Scope who : List.of(people.desk, people.dispatcher, people.supervisor, people.handler)) {
            assertThat(page(who, first)).as(who.role().name()).contains("3 户反映").doesNotContain("3号楼2单元501");
        }
        assertThat(page(people.desk, again)).doesNotContain("户反映");
    }

    private String page(Scope who, Outcome.Reported of) throws Exception {
        return mvc.perform(get("/cases/" + of.caseId())
                        .with(As.person(As.signedIn(
                                who.city(),
                                who.role(),
                                Objects.requireNonNull(who.person()),
                                who.subtree(),
                                who.office()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theReporterWhoSaysItAgainIsOneHousehold() {
        Outcome.Reported named = reported(new Contact("林小明", "13812345678"));
        merge(named, reported(new Contact("林小明", "13812345678")));
        assertThat(households(named)).isEqualTo(1);
    }

    @Test
    void nothingOfTheDoorIsKeptAndTheKeyGoesWhenTheCaseEnds() {
        meToo(people.city.visitor(), "3-2-501");
        assertThat(everything()).doesNotContain("3-2-501");
        people.act(people.desk, first.caseId(), 1, Action.Collect.asReported());
        people.act(people.dispatcher, first.caseId(), 2, new Action.Refuse("没有此事"));
        merging.tell(people.city.code());
        assertThat(number(people.city.system(), "select count(*) from cases.household_salt"))
                .isZero();
        assertThat(number(
                        people.city.system(),
                        "select cases.households('" + people.city.code() + "', '" + first.caseId() + "')"))
                .isEqualTo(2);
    }

    @Test
    void theKeyGoesTooWhenWhatWasPutTogetherHadBeenTakenApart() {
        Outcome.Reported child = reported(null);
        merge(child);
        people.act(people.desk, child.caseId(), 2, new Detour.Separate("是另一处"));
        people.act(people.desk, first.caseId(), 1, Action.Collect.asReported());
        people.act(people.dispatcher, first.caseId(), 2, new Action.Refuse("没有此事"));
        merging.tell(people.city.code());
        assertThat(number(people.city.system(), "select count(*) from cases.household_salt"))
                .isZero();
    }

    @Test
    void aRequestSentAgainAfterTheyWereTakenApartPutsNothingTogether() {
        Outcome.Reported child = reported(new Contact("林小明", "13812345678"));
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(Scoped.call(
                            people.desk,
                            () -> merging.merge(child.caseId(), new Merging.Wish(first.caseId(), "同一处"), 1, request)))
                    .isInstanceOf(Outcome.Done.class);
            people.act(people.desk, child.caseId(), 2, new Detour.Separate("是另一处"));
        }
        assertThat(Scoped.call(people.desk, () -> merging.children(first.caseId())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheProgramHasTheKeys(Role role) {
        meToo(people.city.visitor(), "3-2-501");
        Scope scope = role == Role.PUBLIC ? people.city.visitor() : people.city.person(role, people.city.code());
        assertThat(number(scope, "select count(*) from cases.household_salt")).isEqualTo(role == Role.SYSTEM ? 1 : 0);
        assertThat(number(scope, "select count(*) from cases.household")).isEqualTo(role.worksInTerritory() ? 1 : 0);
    }

    private Outcome.Reported reported(@Nullable Contact contact) {
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                null,
                people.city.grid(),
                "门口",
                "垃圾没人收",
                contact,
                List.of());
        return (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report));
    }

    private void meToo(Scope who, String door) {
        assertThat(Scoped.call(
                        who,
                        () -> surroundings.meToo(
                                surroundings.find(first.number()).orElseThrow(), UUID.randomUUID(), "", door)))
                .isInstanceOf(Outcome.Reported.class);
    }

    private void merge(Outcome.Reported child) {
        merge(first, child);
    }

    private void merge(Outcome.Reported parent, Outcome.Reported child) {
        assertThat(Scoped.call(
                        people.desk,
                        () -> merging.merge(
                                child.caseId(), new Merging.Wish(parent.caseId(), "同一处"), 1, UUID.randomUUID())))
                .isInstanceOf(Outcome.Done.class);
    }

    private int households() {
        return households(first);
    }

    private int households(Outcome.Reported of) {
        return Scoped.call(people.city.visitor(), () -> surroundings.find(of.number()))
                .orElseThrow()
                .households();
    }

    private String everything() {
        return Scoped.call(
                people.city.system(),
                () -> transactions.execute(
                        status -> jdbc.sql("""
                                select c::text || j::text || coalesce(h::text, '')
                                from cases.case c
                                join cases.journal j on j.city = c.city and j.case_id = c.id
                                left join cases.household h on h.city = c.city and h.case_id = c.id
                                """).query(String.class).list().toString()));
    }

    private long number(Scope who, String sql) {
        return Scoped.call(
                who,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(Long.class).single()));
    }
}
