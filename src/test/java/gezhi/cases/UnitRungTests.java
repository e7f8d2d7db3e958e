package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.FlowChanges.StageRule;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Stage;
import gezhi.cases.rules.Ladder;
import gezhi.deadlines.Allowance;
import gezhi.organizations.Offices;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lowest rung: what nobody checks within two working hours is told to the head of the unit, two hours later to the grid. */
@GezhiTest
class UnitRungTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-04T04:00:00Z");

    private static final Instant THURSDAY_HALF_PAST_ONE = Instant.parse("2026-03-05T05:30:00Z");
    private static final Instant WARNING = Instant.parse("2026-03-05T07:36:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Worklists worklists;

    @Autowired
    private EscalationWatch watch;

    @Autowired
    private FlowChanges changes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private CaseStories people;
    private String unit;
    private UUID id;

    @BeforeEach
    void setTheLadderAndReport() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        unit = people.city.grid() + "001";
        StageRule rule = new StageRule(
                Stage.COLLECT,
                Allowance.workingHours(2),
                List.of(rung(1, 100, Level.UNIT), rung(2, 200, Level.GRID), rung(3, 300, Level.COMMUNITY)));
        Scope administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
        assertThat(Scoped.call(administrator, () -> changes.set(rule, LocalDate.now(clock))))
                .isEmpty();
        id = ((Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(CaseStories.rubbish(unit))))
                .caseId();
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void theHeadOfTheUnitIsToldAndFindsItInTheirWorkUntilTheGridIs() {
        Scope head = head();
        clock.set(DUE.plusSeconds(1));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        assertThat(told()).containsExactly(unit);
        assertThat(work(head)).containsExactly(id);
        assertThat(work(people.gridWorker)).isEmpty();
        // the afternoon has begun
        clock.set(DUE.plus(Duration.ofHours(3)).plusSeconds(1));
        watch.watch(people.city.code());
        assertThat(told()).containsExactly(unit, people.city.grid());
        assertThat(work(head)).isEmpty();
        assertThat(work(people.gridWorker)).containsExactly(id);
    }

    @Test
    void whereTheUnitHasNoHeadTheGridIsToldAtOnceAndNotTwice() {
        clock.set(DUE.plusSeconds(1));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        assertThat(told()).containsExactly(people.city.grid());
        clock.set(DUE.plus(Duration.ofDays(2)));
        watch.watch(people.city.code());
        watch.watch(people.city.code());
        assertThat(told()).containsExactly(people.city.grid(), people.city.community(1, 1, 1));
    }

    @Test
    void aHeadSeesTheirUnitAndNoOther() {
        Scope next = people.city.person(Role.GRID_WORKER, people.city.community(1, 1, 1) + "002001");
        assertThat(Scoped.call(head(), () -> queries.find(id))).isPresent();
        assertThat(Scoped.call(next, () -> queries.find(id))).isEmpty();
    }

    @Test
    void theShippedLadderBeginsAtTheUnitAtHalfOfTheTime() {
        reportWhereTheLadderIsTheShippedOne();
        Scope head = head();
        clock.set(THURSDAY_HALF_PAST_ONE);
        assertThat(watch.watch(people.city.code())).as("half is not over half").isZero();
        clock.set(THURSDAY_HALF_PAST_ONE.plusSeconds(1));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        assertThat(told()).containsExactly(unit);
        assertThat(work(head)).containsExactly(id);
        clock.set(WARNING.plusSeconds(1));
        watch.watch(people.city.code());
        assertThat(told()).containsExactly(unit, people.city.grid());
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(20)));
        for (int i = 0; i < 8; i++) {
            watch.watch(people.city.code());
        }
        assertThat(told())
                .containsExactly(
                        unit,
                        people.city.grid(),
                        people.city.community(1, 1, 1),
                        people.city.township(1, 1),
                        people.city.county(1),
                        people.city.code());
    }

    @Test
    void theShippedLadderPassesToTheGridWhereNobodyHeadsTheUnit() {
        reportWhereTheLadderIsTheShippedOne();
        clock.set(THURSDAY_HALF_PAST_ONE.plusSeconds(1));
        watch.watch(people.city.code());
        clock.set(WARNING.plusSeconds(1));
        watch.watch(people.city.code());
        assertThat(told()).containsExactly(people.city.grid());
        assertThat(work(people.gridWorker)).containsExactly(id);
    }

    /** To be checked within one working day, which is Thursday. */
    private void reportWhereTheLadderIsTheShippedOne() {
        people = new CaseStories(cities.fresh(), cases, offices);
        unit = people.city.grid() + "001";
        id = ((Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(CaseStories.rubbish(unit))))
                .caseId();
    }

    private Scope head() {
        return Scoped.call(people.city.system(), () -> {
            Account account = accounts.create(new Account.Draft("郑楼长", "zhenglou", null), new Secret.None())
                    .get();
            postings.grant(account.person(), Posting.Draft.of(Role.GRID_WORKER, unit))
                    .get();
            return Scope.person(people.city.code(), Role.GRID_WORKER, account.person(), unit, null);
        });
    }

    private List<UUID> work(Scope who) {
        return Scoped.call(who, () -> worklists.list(Work.Kind.TOLD, "")).rows().stream()
                .map(CaseRow::id)
                .toList();
    }

    private List<String> told() {
        return Scoped.call(people.city.system(), () -> queries.find(id)).orElseThrow().timeline().stream()
                .map(CaseFile.Entry::entry)
                .filter(entry -> entry.action() == Action.Kind.ESCALATE)
                .map(JournalEntry::detail)
                .toList();
    }

    private static Ladder.Rung rung(int number, int percent, Level level) {
        return new Ladder.Rung(Stage.COLLECT, number, percent, level);
    }
}
