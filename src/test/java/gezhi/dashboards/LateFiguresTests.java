package gezhi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.DeadlineWatch;
import gezhi.cases.Outcome;
import gezhi.dashboards.model.Counts;
import gezhi.dashboards.model.Measure;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import gezhi.territory.DivisionCode;
import gezhi.territory.Divisions;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rubbish dispatched on a Wednesday at ten is due at 15:00. */
@GezhiTest
class LateFiguresTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant A_MINUTE_LATE = Instant.parse("2026-03-04T07:01:00Z");
    private static final Period MARCH = new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 3));

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private Divisions divisions;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private Figures figures;

    @Autowired
    private FoldingFigures folding;

    @Autowired
    private MovableClock clock;

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
    void aResultLateByAMinuteIsOverdueThoughTheWatchHasNotComeBy() {
        Outcome.Reported reported = people.after(3);
        clock.set(A_MINUTE_LATE);
        people.step(reported, 3);
        Counts atOnce = figuresOf(people.city.code());
        assertThat(atOnce.of(Measure.OVERDUE)).isEqualTo(1);
        assertThat(atOnce.of(Measure.HANDLED)).isEqualTo(1);
        assertThat(atOnce.of(Measure.IN_TIME)).isZero();
        watch.watch(people.city.code());
        folding.fold(people.city.code());
        for (String code : DivisionCode.path(people.city.code(), people.city.grid())) {
            Counts later = figuresOf(code);
            for (Measure measure : Measure.values()) {
                assertThat(later.of(measure))
                        .as(measure + " of " + code)
                        .isEqualTo(atOnce.of(measure))
                        .isEqualTo(recounted(code, measure));
            }
        }
    }

    private Counts figuresOf(String code) {
        return Scoped.call(
                people.city.system(),
                () -> Counts.total(figures.byMonth(divisions.get(code), MARCH).values()));
    }

    private long recounted(String code, Measure measure) {
        return Scoped.call(people.city.system(), () -> figures.recount(new Selection(code, measure, MARCH, "", "")));
    }
}
