package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The duty lists of a city, and what they do to what is sent to the committee of its first community. */
@GezhiTest
class DutyListsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private DutyLists duties;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private UUID committee;
    private Scope administrator;
    private Scope county;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
        String community = people.city.community(1, 1, 1);
        committee = Scoped.call(
                people.city.system(),
                () -> offices.open(new Office.Draft("居委会", "community", community, null))
                        .get()
                        .id());
        administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
        county = people.city.person(Role.DISPATCHER, people.city.county(1));
    }

    @Test
    void whatIsOnNoListIsAskedForAdmittedAndThenSent() {
        UUID id = people.after(1).caseId();
        Action dispatch = new Action.Dispatch(committee, "");
        assertThat(people.act(people.dispatcher, id, 2, dispatch))
                .isEqualTo(new Outcome.Refused(new Refusal.NotAdmitted(people.city.county(1))));
        assertThat(people.act(people.dispatcher, id, 2, new Detour.AskAdmission(committee, "就在门口")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(file(id).row().asked()).isEqualTo(Ask.Kind.ADMISSION);
        assertThat(people.act(people.dispatcher, id, 3, new Detour.Admit("同意")))
                .as("the street asked, the county decides")
                .isEqualTo(new Outcome.Refused(new Refusal.NotYourDesk(people.city.county(1))));
        assertThat(people.act(county, id, 3, new Detour.Admit("同意"))).isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.dispatcher, id, 4, dispatch)).isInstanceOf(Outcome.Done.class);
        assertThat(file(id).timeline())
                .extracting(entry -> entry.entry().action())
                .endsWith(Action.Kind.ASK_ADMISSION, Action.Kind.ADMIT, Action.Kind.DISPATCH);
        assertThat(file(id).timeline().get(2).entry().office()).isEqualTo(committee);
    }

    @Test
    void aCaseOnTheListGoesThereAtOnceAndIsSuggested() {
        UUID id = people.after(1).caseId();
        CaseRow row = file(id).row();
        assertThat(obliged(row)).isEmpty();
        assertThat(as(administrator, () -> duties.add(people.city.community(1, 1, 1), CaseStories.RUBBISH)))
                .isEqualTo(DutyLists.Result.DONE);
        assertThat(obliged(row)).contains(committee);
        assertThat(people.act(people.dispatcher, id, 2, new Action.Dispatch(committee, "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(as(administrator, () -> duties.end(people.city.community(1, 1, 1), CaseStories.RUBBISH)))
                .isEqualTo(DutyLists.Result.DONE);
        assertThat(obliged(row)).isEmpty();
    }

    @Test
    void aLineThatCannotBeIsRefused() {
        assertThat(as(administrator, () -> duties.add("", "NO"))).isEqualTo(DutyLists.Result.NO_SUCH_CATEGORY);
        assertThat(as(administrator, () -> duties.add(people.city.grid(), "S07")))
                .isEqualTo(DutyLists.Result.NO_SUCH_DIVISION);
        assertThat(as(administrator, () -> duties.add("", "S07"))).isEqualTo(DutyLists.Result.ON_THE_LIST);
        assertThat(as(administrator, () -> duties.end("", "C0107"))).isEqualTo(DutyLists.Result.NOT_ON_THE_LIST);
    }

    @Test
    void aLineEndedByMistakeCanBeAddedAgainTheSameDay() {
        String community = people.city.community(1, 1, 1);
        assertThat(as(administrator, () -> duties.add(community, "C0107"))).isEqualTo(DutyLists.Result.DONE);
        assertThat(as(administrator, () -> duties.end(community, "C0107"))).isEqualTo(DutyLists.Result.DONE);
        assertThat(as(administrator, () -> duties.add(community, "C0107"))).isEqualTo(DutyLists.Result.DONE);
        assertThat(as(administrator, () -> duties.list()))
                .filteredOn(duty -> duty.division().equals(community))
                .extracting(DatedDuty::category)
                .containsExactly("C0107");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyReadsTheListsOfTheirCityAndTheAdministratorKeepsThem(Role role) {
        Scope who = role == Role.PUBLIC ? people.city.visitor() : people.city.person(role, people.city.code());
        assertThat(as(who, () -> duties.list())).isNotEmpty();
        boolean keeps = role == Role.ADMINISTRATOR || role == Role.SYSTEM;
        if (keeps) {
            assertThat(as(who, () -> duties.add("", "C01"))).isEqualTo(DutyLists.Result.DONE);
        } else {
            assertThatThrownBy(() -> as(who, () -> duties.add("", "C01"))).isInstanceOf(DataAccessException.class);
            assertThat(as(who, () -> duties.end("", "S07"))).isEqualTo(DutyLists.Result.NOT_ON_THE_LIST);
        }
        assertThat(count()).as("without a scope").isZero();
    }

    private List<UUID> obliged(CaseRow row) {
        return as(people.dispatcher, () -> duties.obliged(List.of(row))).values().stream()
                .map(Office::id)
                .toList();
    }

    private CaseFile file(UUID id) {
        return as(people.dispatcher, () -> queries.find(id)).orElseThrow();
    }

    private int count() {
        return Optional.ofNullable(transactions.execute(status -> jdbc.sql("select count(*) from cases.duty")
                        .query(Integer.class)
                        .single()))
                .orElseThrow();
    }

    private static <T> T as(Scope who, java.util.function.Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
