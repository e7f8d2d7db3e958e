package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gezhi.cases.RuleOutcome.Changed;
import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.RuleOutcome.Refused;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.deadlines.Allowance;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class RuleChangesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private RuleChanges changes;

    @Autowired
    private Categories categories;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope keeper;
    private LocalDate today;
    private @Nullable CaseStories story;

    @BeforeEach
    void found() {
        city = cities.fresh();
        keeper = city.person(Role.ADMINISTRATOR, city.code());
        today = LocalDate.now(clock);
        story = null;
    }

    @Test
    void aNewCategoryCanBeReportedAtOnceAndHasTheLimitOfTheTreeAbove() {
        assertThat(add("E0116", true)).isEqualTo(new Changed());
        assertThat(see(() -> categories.find("E0116")).map(Category::name)).contains("新类别");
        assertThat(dispatched("E0116").amount()).isEqualTo(3);
    }

    @Test
    void aCodeIsNeverUsedAgain() {
        assertThat(add("E0102", true)).isEqualTo(refused(Reason.CODE_TAKEN));
        assertThat(add("E0116", true)).isEqualTo(new Changed());
        assertThat(end("E0116", today)).isEqualTo(new Changed());
        assertThat(add("E0116", true)).isEqualTo(refused(Reason.CODE_TAKEN));
    }

    @Test
    void wrongEntriesAreRefusedWithTheReason() {
        assertThat(add("E1", true)).isEqualTo(refused(Reason.BAD_CODE));
        assertThat(add("e01", true)).isEqualTo(refused(Reason.BAD_CODE));
        assertThat(add("E9801", true)).isEqualTo(refused(Reason.NO_PARENT));
        assertThat(add("E010201", true)).isEqualTo(refused(Reason.PARENT_IS_LEAF));
        assertThat(keep(() -> changes.add(new Category("E0116", " ", "New", true, Privacy.OPEN))))
                .isEqualTo(refused(Reason.NO_NAME));
        assertThat(end("E9801", today)).isEqualTo(refused(Reason.NO_SUCH_CATEGORY));
        assertThat(end("E0102", today.minusDays(1))).isEqualTo(refused(Reason.DATE_PAST));
        assertThat(end("E01", today)).isEqualTo(refused(Reason.HAS_CHILDREN));
        assertThat(allow("E0102", "GRID", 1, today)).isEqualTo(refused(Reason.NO_SUCH_LEVEL));
        assertThat(allow("E0102", "ANY", 10_001, today)).isEqualTo(refused(Reason.BAD_AMOUNT));
        assertThat(allow("E0102", "ANY", 1, today.minusDays(1))).isEqualTo(refused(Reason.DATE_PAST));
        assertThat(allow("E9801", "ANY", 1, today)).isEqualTo(refused(Reason.NO_SUCH_CATEGORY));
        assertThat(keep(() -> changes.allow("E", "ANY", null, today))).isEqualTo(refused(Reason.TREE_NEEDS_LIMIT));
        assertThat(keep(() -> changes.allow("E0101", "ANY", null, today))).isEqualTo(refused(Reason.NO_OWN_LIMIT));
    }

    @Test
    void theLastThingThatCanBeReportedCannotBeEnded() {
        List<Category> leaves =
                see(categories::list).stream().filter(Category::leaf).toList();
        leaves.subList(1, leaves.size())
                .forEach(leaf -> assertThat(end(leaf.code(), today)).isEqualTo(new Changed()));
        assertThat(end(leaves.getFirst().code(), today)).isEqualTo(refused(Reason.LAST_ONE));
    }

    @Test
    void aCategoryThatEndedIsNotReportedAnyMoreButItsCasesGoOn() {
        CaseStories story = story();
        Outcome.Reported open = story.after(1);
        assertThat(end(CaseStories.RUBBISH, today)).isEqualTo(new Changed());
        assertThat(Scoped.call(city.visitor(), () -> cases.report(CaseStories.rubbish(city.grid()))))
                .isEqualTo(new Outcome.Refused(new Refusal.NoSuchCategory(CaseStories.RUBBISH)));
        assertThat(story.act(story.dispatcher, open.caseId(), 2, new Action.Dispatch(story.water, "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(see(() -> categories.findEver(CaseStories.RUBBISH)).map(Category::nameEn))
                .contains("Exposed rubbish");
    }

    @Test
    void anEndInTheFutureIsKnownBeforeAndCanBeMoved() {
        assertThat(end("E0102", today.plusDays(9))).isEqualTo(new Changed());
        assertThat(end("E0102", today.plusDays(5))).isEqualTo(new Changed());
        assertThat(see(() -> categories.find("E0102"))).isPresent();
        assertThat(see(categories::register))
                .filteredOn(each -> each.category().code().equals("E0102"))
                .extracting(DatedCategory::to)
                .containsExactly(today.plusDays(5));
    }

    @Test
    void aLimitSetTodayHoldsForTheNextCaseAndTheOldOneIsKept() {
        assertThat(dispatched("E0102")).isEqualTo(Allowance.workingHours(4));
        assertThat(keep(() -> changes.allow("E0102", "ANY", Allowance.minutes(90), today)))
                .isEqualTo(new Changed());
        assertThat(dispatched("E0102")).isEqualTo(Allowance.minutes(90));
        assertThat(history("E0102"))
                .extracting(each -> each.holdsOn(today), DatedAllowance::replaced)
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void aLimitOfALevelGoesBeforeThatOfAnyLevel() {
        assertThat(keep(() -> changes.allow("E0102", "TOWNSHIP", Allowance.workingDays(2), today)))
                .isEqualTo(new Changed());
        assertThat(dispatched("E0102")).isEqualTo(Allowance.workingDays(2));
        assertThat(keep(() -> changes.allow("E0102", "TOWNSHIP", null, today))).isEqualTo(new Changed());
        assertThat(dispatched("E0102")).isEqualTo(Allowance.workingHours(4));
    }

    @Test
    void aLimitTakesThePlaceOfWhatWasPlannedFromItsDayOnAndNoTwoOverlap() {
        allow("E0102", "ANY", 7, today.plusDays(10));
        allow("E0102", "ANY", 8, today.plusDays(20));
        allow("E0102", "ANY", 9, today.plusDays(15));
        allow("E0102", "ANY", 9, today.plusDays(15));
        for (int day = 0; day < 30; day++) {
            LocalDate on = today.plusDays(day);
            int expected = day < 10 ? 4 : day < 15 ? 7 : 9;
            assertThat(history("E0102"))
                    .filteredOn(each -> each.holdsOn(on))
                    .extracting(each -> each.allowance().amount())
                    .containsExactly(expected);
        }
        assertThat(history("E0102")).filteredOn(DatedAllowance::replaced).hasSize(2);
    }

    @Test
    void aLimitPlannedForTomorrowHoldsTomorrow() {
        allow("E0102", "ANY", 7, today.plusDays(1));
        assertThat(dispatched("E0102")).isEqualTo(Allowance.workingHours(4));
        clock.advance(Duration.ofDays(1));
        try {
            keep(() -> changes.allow("E0103", "ANY", Allowance.minutes(1), today.plusDays(1)));
            assertThat(dispatched("E0102")).isEqualTo(Allowance.workingHours(7));
        } finally {
            clock.advance(Duration.ofDays(-1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseWritesRulesWhateverTheProgramDoes(Role role) {
        Scope other = role == Role.PUBLIC ? city.visitor() : city.person(role, city.code());
        assertThatThrownBy(() ->
                        Scoped.call(other, () -> changes.add(new Category("E0116", "新", "New", true, Privacy.OPEN))))
                .isInstanceOf(DataAccessException.class);
        Scoped.call(other, () -> changes.end("E0102", today));
        assertThat(see(() -> categories.find("E0102"))).isPresent();
        assertThatThrownBy(() -> Scoped.call(other, () -> changes.allow("E0101", "ANY", Allowance.minutes(1), today)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theRulesOfAnotherCityAreNeitherSeenNorTouched() {
        TestCity other = cities.fresh();
        Scope elsewhere = other.person(Role.ADMINISTRATOR, other.code());
        add("E0116", true);
        assertThat(Scoped.call(elsewhere, () -> changes.end("E0116", today)))
                .isEqualTo(refused(Reason.NO_SUCH_CATEGORY));
        int touched = Scoped.call(
                elsewhere,
                () -> transactions.execute(
                        status -> jdbc.sql("update cases.allowance set valid_to = :on where city = :city")
                                .param("on", today)
                                .param("city", city.code())
                                .update()));
        assertThat(touched).isZero();
    }

    /** What a street's dispatcher gives the next such case. */
    private Allowance dispatched(String category) {
        Report plain = CaseStories.rubbish(city.grid());
        Report report = new Report(
                plain.requestId(),
                plain.channel(),
                category,
                plain.point(),
                plain.division(),
                plain.address(),
                plain.words(),
                plain.contact(),
                plain.photos());
        Outcome.Reported reported = (Outcome.Reported) Scoped.call(city.visitor(), () -> cases.report(report));
        story().step(reported, 0);
        assertThat(story().step(reported, 1)).isInstanceOf(Outcome.Done.class);
        CaseFile file = Scoped.call(city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow();
        return Objects.requireNonNull(file.deadline()).allowance();
    }

    private CaseStories story() {
        if (story == null) {
            story = new CaseStories(city, cases, offices);
        }
        return story;
    }

    private RuleOutcome add(String code, boolean leaf) {
        return keep(() -> changes.add(new Category(code, "新类别", "New category", leaf, Privacy.OPEN)));
    }

    private RuleOutcome end(String code, LocalDate on) {
        return keep(() -> changes.end(code, on));
    }

    /** So many working hours. */
    private RuleOutcome allow(String code, String level, int hours, LocalDate from) {
        return keep(() -> changes.allow(code, level, Allowance.workingHours(hours), from));
    }

    private List<DatedAllowance> history(String code) {
        return see(() -> categories.history(code));
    }

    private RuleOutcome keep(Supplier<RuleOutcome> change) {
        return Scoped.call(keeper, change::get);
    }

    private <T> T see(Supplier<T> look) {
        return Scoped.call(city.visitor(), look::get);
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason);
    }
}
