package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    void aBacklogIsDrainedWhole() {
        for (int i = 0; i < 20; i++) {
            people.after(2);
        }
        clock.set(WEDNESDAY_TEN.plus(Duration.ofDays(10)));
        assertThat(watch.watch(people.city.code())).isEqualTo(2 * 21);
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
