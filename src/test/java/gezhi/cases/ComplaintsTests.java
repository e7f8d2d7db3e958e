package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a reporter says of how the case was handled. */
@GezhiTest
class ComplaintsTests {
    private static final String WORDS = "没有人到过现场";

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private Outcome.Reported settled;

    @BeforeEach
    void settleACase() {
        people = new CaseStories(cities.fresh(), cases, offices);
        settled = people.after(5);
    }

    @Test
    void theReporterComplainsOnceForEachResultAndIsAnswered() {
        UUID request = UUID.randomUUID();
        assertThat(complain(request, WORDS)).isInstanceOf(Outcome.Done.class);
        assertThat(complain(request, WORDS)).isInstanceOf(Outcome.Done.class);
        assertThat(complain(UUID.randomUUID(), "还有")).isEqualTo(new Outcome.Refused(new Refusal.AskedAlready()));
        assertThat(open()).extracting(Complaint::words).containsExactly(WORDS);
        UUID decided = UUID.randomUUID();
        assertThat(decide(people.supervisor, decided, "已批评教育")).isInstanceOf(Outcome.Done.class);
        assertThat(decide(people.supervisor, decided, "已批评教育")).isInstanceOf(Outcome.Done.class);
        assertThat(decide(people.supervisor, UUID.randomUUID(), "再说一次"))
                .isEqualTo(new Outcome.Refused(new Refusal.NothingAsked()));
        assertThat(open()).isEmpty();
        Complaint told = mine().getFirst();
        assertThat(Objects.requireNonNull(told.decision()).answer()).isEqualTo("已批评教育");
        assertThat(kinds(people.holder(settled))).contains(Action.Kind.COMPLAIN, Action.Kind.GRANT_COMPLAINT);
        people.act(people.desk, settled.caseId(), 6, new Detour.Reopen("又脏了"));
        people.act(people.dispatcher, settled.caseId(), 7, new Action.Dispatch(people.water, ""));
        people.act(people.handler, settled.caseId(), 8, new Action.Accept());
        people.act(people.handler, settled.caseId(), 9, new Action.FeedBack("再清"));
        people.act(people.gridWorker, settled.caseId(), 10, new Action.Confirm(""));
        assertThat(complain(UUID.randomUUID(), "第二次也没人来")).isInstanceOf(Outcome.Done.class);
        assertThat(mine()).hasSize(2);
    }

    @RepeatedTest(5)
    void aDoublePressIsOneComplaintAndBothAreTold() throws Exception {
        UUID request = UUID.randomUUID();
        Callable<Outcome> press = () -> complain(request, WORDS);
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Outcome> outcome : pool.invokeAll(List.of(press, press, press, press))) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(open()).hasSize(1);
    }

    @Test
    void nothingMovesAndTheWordsAreNotInTheJournal() {
        complain(UUID.randomUUID(), WORDS);
        CaseFile file = Scoped.call(people.handler, () -> queries.find(settled.caseId()))
                .orElseThrow();
        assertThat(file.row().version()).isEqualTo(6);
        assertThat(file.timeline().toString()).doesNotContain(WORDS);
    }

    @Test
    void beforeAResultOrWithoutWordsOrByOthersThereIsNone() {
        Outcome.Reported open = people.after(2);
        assertThat(Scoped.call(people.holder(open), () -> complaints.complain(open.caseId(), UUID.randomUUID(), WORDS)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(complain(UUID.randomUUID(), " ")).isInstanceOf(Outcome.Refused.class);
        assertThat(Scoped.call(people.desk, () -> complaints.complain(settled.caseId(), UUID.randomUUID(), WORDS)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoHadAHandInTheCaseDoesNotDecideNorDoOthersThanSupervisors() {
        complain(UUID.randomUUID(), WORDS);
        UUID handler = Objects.requireNonNull(people.handler.person());
        Scope both = Scope.person(people.city.code(), Role.SUPERVISOR, handler, people.city.county(1), null);
        assertThat(decide(both, UUID.randomUUID(), "无事"))
                .isEqualTo(new Outcome.Refused(new Refusal.HandlerMayNotVerify()));
        for (Scope other : List.of(people.dispatcher, people.desk, people.handler)) {
            assertThat(decide(other, UUID.randomUUID(), "无事")).isInstanceOf(Outcome.Refused.class);
        }
        Scope far = people.city.person(Role.SUPERVISOR, people.city.county(2));
        assertThat(decide(far, UUID.randomUUID(), "无事")).isInstanceOf(Outcome.Refused.class);
        assertThat(open()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theWordsAreReadByThoseWhoWatchOverTheOfficesAndByTheReporter(Role role) {
        complain(UUID.randomUUID(), WORDS);
        boolean watches =
                Set.of(Role.SUPERVISOR, Role.LEADER, Role.AUDITOR, Role.SYSTEM).contains(role);
        assertThat(count(people.city.person(role, people.city.township(1, 1)))).isEqualTo(watches ? 1 : 0);
        assertThat(count(people.city.person(role, people.city.township(1, 2)))).isZero();
        assertThat(count(people.city.person(role, "", people.water))).isZero();
        assertThat(count(cities.fresh().person(role, "9"))).isZero();
        assertThat(count(people.holder(settled))).isOne();
        assertThat(count(people.holder(people.reported()))).isZero();
    }

    private int count(Scope who) {
        return Scoped.call(
                who,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from cases.complaint")
                        .query(Integer.class)
                        .single()));
    }

    private List<Action.Kind> kinds(Scope who) {
        return Scoped.call(who, () -> queries.find(settled.caseId())).orElseThrow().timeline().stream()
                .map(each -> each.entry().action())
                .toList();
    }

    private List<Complaint> open() {
        return Scoped.call(people.supervisor, complaints::listOpen);
    }

    private List<Complaint> mine() {
        return Scoped.call(people.holder(settled), () -> complaints.of(settled.caseId()));
    }

    private Outcome complain(UUID request, String words) {
        return Scoped.call(people.holder(settled), () -> complaints.complain(settled.caseId(), request, words));
    }

    private Outcome decide(Scope who, UUID request, String words) {
        return Scoped.call(who, () -> complaints.decide(settled.caseId(), request, true, words));
    }
}
