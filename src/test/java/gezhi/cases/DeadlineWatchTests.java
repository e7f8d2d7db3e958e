package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rubbish dispatched on a Wednesday at ten has four working hours: yellow at 14:12, due at 15:00. */
@GezhiTest
class DeadlineWatchTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private CaseStories people;
    private Outcome.Reported reported;

    @BeforeEach
    void dispatchACase() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
        reported = people.after(2);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void yellowAndRedAreWrittenOnceEachAtTheInstantTheyHappened() {
        assertThat(watch.watch(people.city.code())).isZero();
        clock.set(WEDNESDAY_TEN.plus(Duration.ofMinutes(255)));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        assertThat(watch.watch(people.city.code())).isZero();
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        assertThat(watch.watch(people.city.code())).isZero();
        List<JournalEntry> signals = timeline().stream()
                .map(CaseFile.Entry::entry)
                .filter(entry -> !entry.isMove())
                .toList();
        assertThat(signals).extracting(JournalEntry::action).containsExactly(Action.Kind.WARN, Action.Kind.BREACH);
        assertThat(signals)
                .extracting(JournalEntry::at)
                .containsExactly(Instant.parse("2026-03-04T06:12:00Z"), Instant.parse("2026-03-04T07:00:00Z"));
    }

    @Test
    void aSignalDoesNotMakeAnOpenPageStale() {
        clock.set(WEDNESDAY_TEN.plus(Duration.ofMinutes(255)));
        watch.watch(people.city.code());
        assertThat(people.step(reported, 2)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsFedBackIsWatchedNoMore() {
        people.step(reported, 2);
        people.step(reported, 3);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(10)));
        assertThat(watch.watch(people.city.code())).isZero();
    }

    @Test
    void aResultThatComesBeforeTheWatchDoesBringsTheSignalsWithIt() {
        people.step(reported, 2);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        people.step(reported, 3);
        assertThat(watch.watch(people.city.code())).isZero();
        assertThat(timeline())
                .extracting(entry -> entry.entry().action())
                .endsWith(Action.Kind.ACCEPT, Action.Kind.WARN, Action.Kind.BREACH, Action.Kind.FEED_BACK);
        assertThat(timeline()).extracting(entry -> entry.entry().seq()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(timeline().get(5).entry().at()).isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
        assertThat(timeline().get(5).entry().role()).isEqualTo(Role.SYSTEM);
        assertThat(timeline().get(6).entry().inTime()).isFalse();
    }

    @Test
    void aDeedAddsOnlyWhatTheWatchHasNotSaid() {
        people.step(reported, 2);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofMinutes(255)));
        watch.watch(people.city.code());
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        people.act(people.handler, reported.caseId(), 4, new Detour.AskGiveBack("不归我们"));
        people.act(people.dispatcher, reported.caseId(), 5, new Action.GiveBack("同意"));
        assertThat(signals()).containsExactly(Action.Kind.WARN, Action.Kind.BREACH);
        assertThat(watch.watch(people.city.code())).isZero();
    }

    @Test
    void aDeedInTimeSaysNothingOfTheClock() {
        people.step(reported, 2);
        clock.set(Objects.requireNonNull(file().row().due()));
        people.step(reported, 3);
        assertThat(signals()).containsExactly(Action.Kind.WARN);
        assertThat(file().row().inTime()).isTrue();
    }

    @Test
    void aReworkedCaseIsNotBrokenTwice() {
        people.step(reported, 2);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        people.step(reported, 3);
        people.act(people.gridWorker, reported.caseId(), 5, new Action.Rework("没有清完"));
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(20)));
        people.act(people.handler, reported.caseId(), 6, new Action.FeedBack("清完了"));
        watch.watch(people.city.code());
        assertThat(signals()).containsExactly(Action.Kind.WARN, Action.Kind.BREACH);
    }

    @Test
    void theWatchAndTheDeedTogetherSayItOnce() throws Exception {
        people.step(reported, 2);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = List.of(
                    pool.submit(() -> watch.watch(people.city.code())),
                    pool.submit(() -> people.step(reported, 3)),
                    pool.submit(() -> watch.watch(people.city.code())));
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(signals()).containsExactlyInAnyOrder(Action.Kind.WARN, Action.Kind.BREACH);
        assertThat(file().row().step()).isEqualTo(Step.FED_BACK);
    }

    @Test
    void aBacklogIsDrainedWhole() {
        for (int i = 0; i < 20; i++) {
            people.after(2);
        }
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(10)));
        assertThat(watch.watch(people.city.code())).isEqualTo(2 * 21);
    }

    private List<Action.Kind> signals() {
        return timeline().stream()
                .map(each -> each.entry().action())
                .filter(kind -> kind == Action.Kind.WARN || kind == Action.Kind.BREACH)
                .toList();
    }

    private List<CaseFile.Entry> timeline() {
        return Scoped.call(people.gridWorker, () -> queries.find(reported.caseId()))
                .orElseThrow()
                .timeline();
    }

    @Test
    void theListKnowsYellowAndRed() {
        assertThat(count(CaseFilter.Clock.YELLOW)).isZero();
        clock.set(Objects.requireNonNull(file().row().yellow()));
        assertThat(count(CaseFilter.Clock.YELLOW)).isEqualTo(1);
        assertThat(file().row().light(clock.instant())).isEqualTo(CaseRow.Light.YELLOW);
        clock.set(Objects.requireNonNull(file().row().due()).plusSeconds(1));
        assertThat(count(CaseFilter.Clock.YELLOW)).isZero();
        assertThat(count(CaseFilter.Clock.RED)).isEqualTo(1);
        assertThat(file().row().light(clock.instant())).isEqualTo(CaseRow.Light.RED);
    }

    private long count(CaseFilter.Clock only) {
        return Scoped.call(people.gridWorker, () -> queries.count(CaseFilter.ALL.clock(only)));
    }

    private CaseFile file() {
        return Scoped.call(people.gridWorker, () -> queries.find(reported.caseId()))
                .orElseThrow();
    }
}
