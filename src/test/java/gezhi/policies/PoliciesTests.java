package gezhi.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.policies.PolicyOutcome.Entered;
import gezhi.policies.PolicyOutcome.Reason;
import gezhi.policies.PolicyOutcome.Refused;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** A policy is off until it is decided, and off again when its time is over. */
@GezhiTest
class PoliciesTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Policies policies;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private Scope administrator;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        city = cities.fresh();
        administrator = city.person(Role.ADMINISTRATOR, city.code());
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void everyPolicyIsOffAtFirst(Policy policy) {
        assertThat(isOn(policy, administrator)).isFalse();
    }

    @Test
    void itIsOnForAllOfTheCityUntilItsLastDayAndForNoOther() {
        assertThat(switchOn("管理办法第五条", "市委政法委", TODAY.plusDays(1))).isEqualTo(new Entered());
        assertThat(isOn(Policy.ROUND_POSITION, city.visitor())).isTrue();
        assertThat(isOn(Policy.ROUND_POSITION, cities.fresh().visitor())).isFalse();
        clock.advance(Duration.ofHours(37));
        assertThat(isOn(Policy.ROUND_POSITION, city.visitor())).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(isOn(Policy.ROUND_POSITION, city.visitor())).isFalse();
    }

    @Test
    void itIsSwitchedOffAtOnceAndBothDecisionsStay() {
        switchOn("管理办法第五条", "市委政法委", TODAY.plusDays(300));
        assertThat(switchOn("管理办法第五条", "市委政法委", TODAY.plusDays(300))).isEqualTo(new Refused(Reason.ON_ALREADY));
        assertThat(switchOff()).isEqualTo(new Entered());
        assertThat(isOn(Policy.ROUND_POSITION, administrator)).isFalse();
        assertThat(switchOff()).isEqualTo(new Refused(Reason.OFF_ALREADY));
        assertThat(Scoped.call(city.visitor(), () -> policies.history(Policy.ROUND_POSITION)))
                .extracting(Decision::on)
                .containsExactly(false, true);
    }

    @Test
    void nobodySwitchesOnWithoutBasisBodyOrEnd() {
        assertThat(switchOn(" ", "市委政法委", TODAY)).isEqualTo(new Refused(Reason.NO_BASIS));
        assertThat(switchOn("办法", "", TODAY)).isEqualTo(new Refused(Reason.NOBODY_DECIDED));
        assertThat(switchOn("办法", "市委政法委", TODAY.minusDays(1))).isEqualTo(new Refused(Reason.BAD_UNTIL));
        assertThat(switchOn("办法", "市委政法委", TODAY.plusDays(367))).isEqualTo(new Refused(Reason.BAD_UNTIL));
        assertThat(isOn(Policy.ROUND_POSITION, administrator)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void everybodyReadsAndNobodyElseDecides(Role role) throws Exception {
        mvc.perform(get("/policies").with(As.role(city.code(), role))).andExpect(status().isOk());
        mvc.perform(post("/policies/ROUND_POSITION")
                        .with(As.role(city.code(), role))
                        .with(csrf())
                        .param("on", "true")
                        .param("basis", "办法")
                        .param("decidedBy", "机关")
                        .param("until", TODAY.toString()))
                .andExpect(status().is(Matchers.in(new Integer[] {302, 403})));
        assertThat(isOn(Policy.ROUND_POSITION, administrator)).isFalse();
        if (role != Role.PUBLIC) {
            Scope scope = city.person(role, city.code());
            assertThatThrownBy(
                            () -> Scoped.call(scope, () -> policies.switchOn(Policy.ROUND_POSITION, "办法", "机关", TODAY)))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatWasDecidedCannotBeChangedInTheDatabase() {
        switchOn("管理办法第五条", "市委政法委", TODAY);
        assertThatThrownBy(() -> Scoped.run(
                        administrator,
                        () -> transactions.executeWithoutResult(
                                status -> jdbc.sql("update policies.decision set until = '2030-01-01'")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePageSaysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/policies/ROUND_POSITION")
                        .with(As.role(city.code(), Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("on", "true")
                        .param("basis", "某办法")
                        .param("decidedBy", "某机关")
                        .param("until", "someday"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("366")))
                .andExpect(content().string(Matchers.containsString("某办法")));
    }

    private PolicyOutcome switchOn(String basis, String body, LocalDate until) {
        return Scoped.call(administrator, () -> policies.switchOn(Policy.ROUND_POSITION, basis, body, until));
    }

    private PolicyOutcome switchOff() {
        return Scoped.call(administrator, () -> policies.switchOff(Policy.ROUND_POSITION, "不再需要", "市委政法委"));
    }

    private boolean isOn(Policy policy, Scope scope) {
        return Scoped.call(scope, () -> policies.isOn(policy));
    }
}
