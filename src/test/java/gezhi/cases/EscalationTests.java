package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rubbish dispatched on a Wednesday at ten is due at three: the street is told then, the county two working hours later, the city at four hours
 * more. What is reported then is to be checked by the end of Thursday, what is filed to be sent within four working hours.
 */
@GezhiTest
class EscalationTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-04T07:00:00Z");
    private static final String COPIES = """
            insert into cases.case (city, id, number, step, version, entries, category, division, address, words, channel,
                received_at, request_id, link, stage_since, stage_due, climb_at, parked_at, review_at)
            select city, gen_random_uuid(), 'x' || :step || n, :step, 1, 1, category, :division, '', words, channel,
                received_at, gen_random_uuid(), 'x', received_at, received_at, cast(:next as timestamptz), received_at, received_at
            from cases.case, generate_series(1, :copies) as n
            where id = :id
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private EscalationWatch watch;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void anOverdueCaseClimbsARungAtATime() {
        UUID id = people.after(3).caseId();
        clock.set(DUE);
        assertThat(watch()).as("due is not overdue").isZero();
        clock.set(DUE.plusSeconds(1));
        assertThat(watch()).isEqualTo(1);
        assertThat(watch()).isZero();
        assertThat(told(id)).containsExactly(people.city.township(1, 1));
        clock.set(DUE.plus(Duration.ofHours(2)).plusSeconds(1));
        watch();
        clock.set(DUE.plus(Duration.ofDays(3)));
        watch();
        watch();
        assertThat(told(id)).containsExactly(people.city.township(1, 1), people.city.county(1), people.city.code());
        assertThat(row(id).toldTo()).isEqualTo(people.city.code());
    }

    @Test
    void aCaseNobodySendsToAnOfficeIsToldToTheDispatchersSuperior() {
        UUID id = people.after(1).caseId();
        clock.set(DUE.plusSeconds(1));
        watch();
        assertThat(told(id)).containsExactly(people.city.county(1));
    }

    @Test
    void aCaseInTheHandsOfTheCountyIsToldToTheCity() {
        UUID id = people.after(1).caseId();
        people.act(people.dispatcher, id, 2, new Detour.TransferUp("跨两个街道"));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(5)));
        watch();
        assertThat(told(id)).containsExactly(people.city.code());
    }

    @Test
    void aCaseNobodyChecksIsToldFromTheGridUpwards() {
        UUID id = people.reported().caseId();
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(20)));
        for (int i = 0; i < 8; i++) {
            watch();
        }
        assertThat(told(id))
                .containsExactly(
                        people.city.grid(),
                        people.city.community(1, 1, 1),
                        people.city.township(1, 1),
                        people.city.county(1),
                        people.city.code());
    }

    @Test
    void whatMovesOnStandsAtTheFootOfTheLadderAgain() {
        UUID id = people.after(3).caseId();
        clock.set(DUE.plusSeconds(1));
        watch();
        people.act(people.handler, id, 4, new Action.FeedBack("清完了"));
        assertThat(row(id).toldTo()).isEmpty();
        people.act(people.gridWorker, id, 5, new Action.Rework("没有"));
        watch();
        assertThat(told(id)).as("the street was told of this deadline").containsExactly(people.city.township(1, 1));
        assertThat(row(id).toldTo()).isEqualTo(people.city.township(1, 1));
        assertThat(entriesWithoutGap(id)).isTrue();
    }

    @Test
    void anExtensionMovesTheLadderAndACommentDoesNot() {
        UUID id = people.after(3).caseId();
        people.act(people.gridWorker, id, 1, new Action.Comment("去看过"));
        people.act(people.handler, id, 4, new Detour.Extend("配件在路上"));
        clock.set(DUE.plusSeconds(1));
        assertThat(watch()).isZero();
        clock.set(DUE.plus(Duration.ofHours(2)).plusSeconds(1));
        assertThat(watch()).isEqualTo(1);
    }

    @Test
    void theListShowsTheLevelWhatWasEscalatedToIt() {
        UUID id = people.after(3).caseId();
        clock.set(DUE.plusSeconds(1));
        watch();
        CaseFilter escalated = CaseFilter.ALL.clock(CaseFilter.Clock.ESCALATED);
        Scope county = people.city.person(Role.DISPATCHER, people.city.county(1));
        assertThat(Scoped.call(people.dispatcher, () -> queries.list(escalated, ""))
                        .rows())
                .extracting(CaseRow::id)
                .containsExactly(id);
        assertThat(Scoped.call(county, () -> queries.list(escalated, "")).rows())
                .isEmpty();
    }

    @Test
    void tenThousandParkedAndUnassignableCasesInFrontDoNotDelayTheOneThatIsDue() {
        UUID id = people.after(3).caseId();
        Scoped.run(
                people.city.system(),
                () -> transactions.executeWithoutResult(status -> {
                    copies(id, "PARKED", people.city.grid(), null);
                    copies(id, "COLLECTED", people.city.code(), WEDNESDAY_TEN);
                }));
        cities.learn("cases.case, cases.journal");
        clock.set(DUE.plusSeconds(1));
        watch();
        assertThat(told(id)).containsExactly(people.city.township(1, 1));
        assertThat(stillInLine()).as("looked at once only").isZero();
    }

    @Test
    void manyServersTellEachDeskOnce() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(people.after(3).caseId());
        }
        clock.set(DUE.plusSeconds(1));
        CyclicBarrier start = new CyclicBarrier(4);
        int told = 0;
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> watches = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                watches.add(servers.submit(() -> {
                    start.await();
                    return watch.watch(people.city.code(), 3);
                }));
            }
            for (Future<Integer> each : watches) {
                told += each.get();
            }
        }
        assertThat(told + watch()).isEqualTo(40);
        assertThat(all).allSatisfy(id -> assertThat(told(id)).hasSize(1));
    }

    @Test
    void whatCameBeforeThereWasALadderIsSetAtItsFoot() {
        UUID id = people.reported().caseId();
        Scoped.run(
                people.city.system(),
                () -> transactions.executeWithoutResult(
                        status -> jdbc.sql("update cases.case set stage_since = null, climb_at = null")
                                .update()));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(6)));
        watch();
        assertThat(told(id)).contains(people.city.grid());
    }

    private int watch() {
        return watch.watch(people.city.code());
    }

    private void copies(UUID id, String step, String division, Instant next) {
        jdbc.sql(COPIES)
                .param("id", id)
                .param("step", step)
                .param("division", division)
                .param("next", next == null ? null : next.toString())
                .param("copies", 10_000)
                .update();
    }

    private int stillInLine() {
        return Scoped.call(
                people.city.system(),
                () -> transactions.execute(
                        status -> jdbc.sql("select count(*) from cases.case where climb_at < cast(:now as timestamptz)")
                                .param("now", clock.instant().toString())
                                .query(Integer.class)
                                .single()));
    }

    private List<String> told(UUID id) {
        return file(id).timeline().stream()
                .map(CaseFile.Entry::entry)
                .filter(entry -> entry.action() == Action.Kind.ESCALATE)
                .map(JournalEntry::detail)
                .toList();
    }

    private boolean entriesWithoutGap(UUID id) {
        List<Integer> numbers =
                file(id).timeline().stream().map(entry -> entry.entry().seq()).toList();
        return numbers.getLast() == numbers.size();
    }

    private CaseRow row(UUID id) {
        return file(id).row();
    }

    private CaseFile file(UUID id) {
        return Scoped.call(people.city.system(), () -> queries.find(id)).orElseThrow();
    }
}
