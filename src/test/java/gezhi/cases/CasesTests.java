package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class CasesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void aCaseGoesFromAVisitorsReportToTheirEvaluation() {
        Outcome.Reported reported = people.after(5);
        assertThat(people.step(reported, 5))
                .isEqualTo(new Outcome.Done(reported.caseId(), reported.number(), Step.EVALUATED));
        assertThat(journal(reported.caseId()))
                .containsExactly("REPORT", "COLLECT", "DISPATCH", "ACCEPT", "FEED_BACK", "CONFIRM", "EVALUATE");
    }

    @Test
    void aReportSentTwiceIsFiledOnceAndAnsweredAlike() {
        Report report = CaseStories.rubbish(people.city.grid());
        Outcome first = Scoped.call(people.city.visitor(), () -> cases.report(report));
        Outcome second = Scoped.call(people.city.visitor(), () -> cases.report(report));
        assertThat(second).isEqualTo(first);
        assertThat(count("select count(*) from cases.case")).isEqualTo(1);
    }

    @Test
    void aDeedSentTwiceIsDoneOnceAndAnsweredAlike() {
        Outcome.Reported reported = people.reported();
        UUID request = UUID.randomUUID();
        Outcome first = people.act(people.gridWorker, reported.caseId(), 1, request, Action.Collect.asReported());
        Outcome second = people.act(people.gridWorker, reported.caseId(), 1, request, Action.Collect.asReported());
        assertThat(first).isInstanceOf(Outcome.Done.class).isEqualTo(second);
        assertThat(journal(reported.caseId())).containsExactly("REPORT", "COLLECT");
    }

    @Test
    void whoComesSecondIsToldTheCaseHasMoved() {
        Outcome.Reported reported = people.after(1);
        assertThat(people.act(people.gridWorker, reported.caseId(), 1, Action.Collect.asReported()))
                .isEqualTo(new Outcome.Refused(new Refusal.StaleVersion(1, 2)));
    }

    @Test
    void aCaseOutOfSightDoesNotExist() {
        Outcome.Reported reported = people.reported();
        Outcome none = new Outcome.Refused(new Refusal.NoSuchCase());
        for (Scope scope : List.of(people.neighbour, people.handler, people.city.visitor())) {
            assertThat(people.act(scope, reported.caseId(), 1, Action.Collect.asReported()))
                    .isEqualTo(none);
        }
    }

    @Test
    void givingBackAndReworkGoTheirWays() {
        Outcome.Reported reported = people.after(3);
        UUID id = reported.caseId();
        assertThat(people.act(people.handler, id, 4, new Detour.AskGiveBack("不属本单位")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.dispatcher, id, 5, new Action.GiveBack("同意")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.dispatcher, id, 6, new Action.Dispatch(people.roads, "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.otherOffice, id, 7, new Action.Accept())).isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.otherOffice, id, 8, new Action.FeedBack("已清")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.desk, id, 9, new Action.Rework("还有一袋"))).isInstanceOf(Outcome.Done.class);
        assertThat(people.act(people.handler, id, 10, new Action.FeedBack("越权")))
                .as("the office that gave it back still sees it, and may do nothing")
                .isEqualTo(new Outcome.Refused(new Refusal.NotYourOffice()));
        assertThat(people.act(people.otherOffice, id, 10, new Action.FeedBack("清完")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void notesAreTakenFromAnOldPageAndMoveNothing() {
        Outcome.Reported reported = people.after(3);
        assertThat(people.act(people.gridWorker, reported.caseId(), 1, new Action.Comment("已电话联系")))
                .isEqualTo(new Outcome.Done(reported.caseId(), reported.number(), Step.HANDLING));
        assertThat(people.act(people.supervisor, reported.caseId(), 1, new Action.Urge("请尽快")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(people.step(reported, 3)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyChangesTheJournal() {
        people.after(1);
        for (String change : List.of("update cases.journal set words = 'x'", "delete from cases.journal")) {
            assertThatThrownBy(() -> Scoped.run(
                            people.city.system(),
                            () -> transactions.executeWithoutResult(
                                    status -> jdbc.sql(change).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aReportMustSayWhatAndKnowItsCategory() {
        Report rubbish = CaseStories.rubbish(people.city.grid());
        Report blank = new Report(
                UUID.randomUUID(), Report.Channel.WEB, CaseStories.RUBBISH, null, null, "", " ", null, List.of());
        assertThat(Scoped.call(people.city.visitor(), () -> cases.report(blank)))
                .isEqualTo(new Outcome.Refused(new Refusal.WordsMissing(Action.Kind.REPORT)));
        Report odd = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E01", null, null, "", rubbish.words(), null, List.of());
        assertThat(Scoped.call(people.city.visitor(), () -> cases.report(odd)))
                .isEqualTo(new Outcome.Refused(new Refusal.NoSuchCategory("E01")));
    }

    @Test
    void anOfficeThatIsNotThereIsNotDispatchedTo() {
        Outcome.Reported reported = people.after(1);
        assertThat(people.act(people.dispatcher, reported.caseId(), 2, new Action.Dispatch(UUID.randomUUID(), "")))
                .isEqualTo(new Outcome.Refused(new Refusal.NoSuchOffice()));
    }

    @Test
    void thoseWhoOnlyReadDoNotReport() {
        Scope leader = people.city.person(Role.LEADER, people.city.code());
        assertThat(Scoped.call(leader, () -> cases.report(CaseStories.rubbish(people.city.grid()))))
                .isInstanceOf(Outcome.Refused.class);
    }

    private List<String> journal(UUID id) {
        return Scoped.call(
                people.city.system(),
                () -> transactions.execute(
                        status -> jdbc.sql("select action from cases.journal where case_id = :id order by seq")
                                .param("id", id)
                                .query(String.class)
                                .list()));
    }

    private int count(String sql) {
        return Scoped.call(
                people.city.system(),
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single()));
    }
}
