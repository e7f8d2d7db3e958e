package gezhi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Dimension;
import gezhi.dashboards.model.Measure;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@GezhiTest
class FiguresTests {
    private static final Period MARCH = new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 3));

    /** Says once more, in its own words, what each measure means. */
    private static final String ORACLE = """
            select
                count(*) filter (where action = 'REPORT') as received,
                count(*) filter (where action = 'COLLECT') as filed,
                count(*) filter (where action = 'REFUSE') as refused,
                count(*) filter (where action = 'DISPATCH') as dispatched,
                count(*) filter (where action = 'GIVE_BACK') as given_back,
                count(*) filter (where action = 'FEED_BACK') as handled,
                count(*) filter (where action = 'FEED_BACK' and in_time) as in_time,
                count(*) filter (where action = 'BREACH') as overdue,
                count(*) filter (where action = 'CONFIRM' or action = 'REWORK') as verified,
                count(*) filter (where action = 'REWORK') as reworked,
                count(*) filter (where action = 'CONFIRM') as completed,
                count(*) filter (where action = 'VOID') as voided,
                count(*) filter (where action = 'REOPEN') as reopened,
                count(*) filter (where action = 'MERGE') as merged,
                count(*) filter (where action = 'SEPARATE') as separated,
                count(*) filter (where action = 'EVALUATE') as evaluated,
                count(*) filter (where action = 'EVALUATE' and rating >= 4) as satisfied
            from cases.journal
            where division like :division || '%'
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Figures figures;

    @Autowired
    private FoldingFigures folding;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private gezhi.organizations.Offices offices;

    private CaseStories people;
    private String city;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
        city = people.city.code();
    }

    @Test
    void everyFigureOfEveryDivisionIsWhatTheJournalAddsUpTo() {
        live(40, new Random(7));
        for (int round = 0; round < 2; round++) {
            for (String code : gezhi.territory.DivisionCode.path(city, people.city.grid())) {
                assertThat(total(code)).as(code + ", fold " + round).isEqualTo(oracle(code));
            }
            folding.fold(city);
        }
        assertThat(pending()).isZero();
    }

    @Test
    void childrenCategoriesAndOfficesAddUpToTheWhole() {
        live(30, new Random(11));
        folding.fold(city);
        live(10, new Random(12));
        Division top = division(city);
        List<Division> counties = system(() -> divisions.children(city, "").rows());
        Counts whole = total(city);
        assertThat(Counts.total(
                        system(() -> figures.byChild(top, counties, MARCH)).values()))
                .isEqualTo(whole);
        assertThat(Counts.total(
                        system(() -> figures.by(Dimension.CATEGORY, top, MARCH)).values()))
                .isEqualTo(whole);
        Map<String, Counts> offices = system(() -> figures.by(Dimension.OFFICE, top, MARCH));
        assertThat(offices.get(people.water.toString()).of(Measure.DISPATCHED)).isEqualTo(whole.of(Measure.DISPATCHED));
    }

    @Test
    void everyFigureOpensExactlyItsRows() {
        live(30, new Random(3));
        folding.fold(city);
        Counts whole = total(city);
        for (Measure measure : Measure.values()) {
            Selection selection = new Selection(city, measure, MARCH, "", "");
            assertThat(system(() -> figures.recount(selection)))
                    .as(measure.name())
                    .isEqualTo(whole.of(measure));
            assertThat((long) system(() -> figures.rows(selection, "")).rows().size())
                    .as(measure.name())
                    .isEqualTo(Math.min(50, whole.of(measure)));
        }
    }

    @Test
    void readersNeverSeeAFigureThatDisagreesWhileOthersMoveCasesAndFold() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            List<Future<?>> movers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> live(15, new Random(thread))))
                    .toList();
            Future<?> folder = pool.submit(() -> {
                while (movers.stream().anyMatch(mover -> !mover.isDone())) {
                    folding.fold(city);
                }
            });
            while (!folder.isDone()) {
                snapshot(() -> assertThat(read(city)).isEqualTo(counted(city)));
            }
            for (Future<?> mover : movers) {
                mover.get();
            }
            folder.get();
        }
        assertThat(total(city)).isEqualTo(oracle(city));
    }

    @Test
    void aVisitorSeesTotalsDownToCommunitiesButNoCategoryOfficeOrRow() {
        live(10, new Random(5));
        folding.fold(city);
        Scope visitor = people.city.visitor();
        Counts whole = total(city);
        assertThat(Scoped.call(visitor, () -> read(city))).isEqualTo(whole);
        assertThat(Scoped.call(visitor, () -> read(people.city.community(1, 1, 1))))
                .isEqualTo(whole);
        assertThat(Scoped.call(visitor, () -> figures.by(Dimension.CATEGORY, division(city), MARCH)))
                .isEmpty();
        assertThat(Scoped.call(visitor, () -> figures.by(Dimension.OFFICE, division(city), MARCH)))
                .isEmpty();
        assertThat(Scoped.call(visitor, () -> read(people.city.grid()))).isEqualTo(new Counts());
        assertThat(Scoped.call(visitor, () -> figures.recount(received()))).isZero();
    }

    @Test
    void aDispatcherOfAnotherTownshipSeesTotalsButNeitherDetailsNorRows() {
        live(10, new Random(6));
        folding.fold(city);
        Scope other = people.city.person(Role.DISPATCHER, people.city.township(1, 2));
        Division ours = division(people.city.township(1, 1));
        assertThat(Scoped.call(other, () -> read(ours.code()))).isEqualTo(total(city));
        assertThat(Scoped.call(other, () -> figures.by(Dimension.CATEGORY, ours, MARCH)))
                .isEmpty();
        assertThat(Scoped.call(other, () -> figures.recount(received()))).isZero();
    }

    @Test
    void anOfficeSeesItsOwnLineAndNoOther() {
        live(10, new Random(8));
        folding.fold(city);
        assertThat(Scoped.call(people.handler, () -> figures.by(Dimension.OFFICE, division(city), MARCH)))
                .containsOnlyKeys(people.water.toString());
        assertThat(Scoped.call(people.otherOffice, () -> figures.by(Dimension.OFFICE, division(city), MARCH)))
                .isEmpty();
    }

    @Test
    void whoDoesNotWorkInTheTerritorySeesNoDetailsHoweverFarTheirPostingReaches() {
        live(10, new Random(9));
        folding.fold(city);
        live(3, new Random(10));
        for (Role role : Role.values()) {
            Scope scope = people.city.person(role, city);
            boolean details = !Scoped.call(scope, () -> figures.by(Dimension.CATEGORY, division(city), MARCH))
                    .isEmpty();
            assertThat(details).as(role.name()).isEqualTo(role.worksInTerritory());
        }
    }

    /** Cases that go some way, with detours. */
    private void live(int number, Random random) {
        for (int i = 0; i < number; i++) {
            Outcome.Reported reported = people.reported();
            int seen = 1;
            if (random.nextInt(8) == 0) {
                people.act(people.desk, reported.caseId(), seen, new Action.Refuse("不属实"));
                continue;
            }
            int deeds = random.nextInt(7);
            for (int deed = 0; deed < deeds; deed++) {
                people.step(reported, deed);
            }
            if (deeds == 3 || deeds == 2) {
                people.act(people.handler, reported.caseId(), deeds + 1, new Detour.AskGiveBack("不归我们"));
                people.act(people.dispatcher, reported.caseId(), deeds + 2, new Action.GiveBack("同意"));
            }
            if (deeds == 1 && random.nextBoolean()) {
                people.act(people.dispatcher, reported.caseId(), 2, new Detour.Void(Detour.VoidReason.TEST, "测试"));
            }
            if (deeds > 4) {
                people.act(people.desk, reported.caseId(), deeds + 1, new Detour.Reopen("又有了"));
            }
            if (deeds == 4) {
                people.act(people.gridWorker, reported.caseId(), 5, new Action.Rework("没有清完"));
            }
        }
    }

    private Selection received() {
        return new Selection(city, Measure.RECEIVED, MARCH, "", "");
    }

    private Counts total(String code) {
        return system(() -> read(code));
    }

    private Counts read(String code) {
        return Counts.total(figures.byMonth(division(code), MARCH).values());
    }

    private Counts oracle(String code) {
        return system(() -> new TransactionTemplate(transactions).execute(status -> counted(code)));
    }

    private Counts counted(String code) {
        Map<String, Object> row =
                jdbc.sql(ORACLE).param("division", code).query().singleRow();
        Counts counts = new Counts();
        for (Measure measure : Measure.values()) {
            long number = (Long) row.get(measure.name().toLowerCase(java.util.Locale.ROOT));
            if (number > 0) {
                counts.add(measure, number);
            }
        }
        return counts;
    }

    private void snapshot(Runnable check) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Scoped.run(people.city.system(), () -> snapshot.executeWithoutResult(status -> check.run()));
    }

    private long pending() {
        return system(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select count(*) from dashboards.pending")
                        .query(Long.class)
                        .single()));
    }

    private Division division(String code) {
        return Scoped.call(people.city.system(), () -> divisions.get(code));
    }

    private <T> T system(Callable<T> work) {
        try {
            return Scoped.call(people.city.system(), work::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
