package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.RuleOutcome.Changed;
import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.RuleOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Names and privacy of categories that stand are corrected; what they were is kept. */
@GezhiTest
class CorrectionTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private RuleChanges changes;

    @Autowired
    private Categories categories;

    @Autowired
    private MovableClock clock;

    private TestCity city;
    private Scope keeper;

    @BeforeEach
    void found() {
        city = cities.fresh();
        keeper = city.person(Role.ADMINISTRATOR, city.code());
    }

    @Test
    void aCorrectedNameIsThatOfOldCasesTooAndWhatItWasIsKept() {
        for (int i = 0; i < 2; i++) {
            assertThat(correct(keeper, "E0102", "暴露的垃圾", Privacy.PLACE)).isEqualTo(new Changed());
        }
        assertThat(see(() -> categories.findEver("E0102")).map(Category::name)).contains("暴露的垃圾");
        assertThat(see(() -> categories.corrections("E0102"))).singleElement().satisfies(was -> {
            assertThat(was.name()).isEqualTo("暴露垃圾");
            assertThat(was.privacy()).isEqualTo(Privacy.OPEN);
            assertThat(was.until()).isEqualTo(clock.instant());
        });
    }

    @Test
    void aCorrectionNeedsNamesAndAStandingCategoryAndNeverOpensIt() {
        assertThat(correct(keeper, "E0102", "", Privacy.OPEN)).isEqualTo(new Refused(Reason.NO_NAME));
        assertThat(correct(keeper, "E9801", "无", Privacy.OPEN)).isEqualTo(new Refused(Reason.NO_SUCH_CATEGORY));
        assertThat(correct(keeper, "S0601", "社会保障", Privacy.COUNTED)).isEqualTo(new Refused(Reason.MORE_OPEN));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseCorrects(Role role) {
        Scope other = city.person(role, city.code());
        assertThatThrownBy(() -> correct(other, "E0102", "别人改的", Privacy.OPEN)).isInstanceOf(DataAccessException.class);
    }

    private RuleOutcome correct(Scope who, String code, String name, Privacy privacy) {
        return Scoped.call(who, () -> changes.correct(code, name, "Rubbish in the open", privacy));
    }

    private <T> T see(Supplier<T> look) {
        return Scoped.call(city.visitor(), look::get);
    }
}
