package gezhi.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The rules of points: none until the administrator enters one, changed and ended from a day on. */
@GezhiTest
class PointRuleSheetTests {
    private static final Map<String, String> SWEEPING = Map.of(
            "code", "SWEEPING",
            "kind", "EARN",
            "zh", "清扫楼道",
            "en", "Sweeping the stairs",
            "points", "5",
            "cap", "20",
            "period", "MONTH",
            "objectDays", "15",
            "source", "居民公约第三条",
            "occasion", "DESK");

    @Autowired
    private TestCities cities;

    @Autowired
    private RuleSheets sheets;

    @Autowired
    private Clock clock;

    private TestCity city;
    private RuleSheet points;
    private LocalDate today;

    @BeforeEach
    void foundACity() {
        city = cities.fresh();
        points = asAdministrator(() -> sheets.find("points").orElseThrow());
        today = LocalDate.now(clock);
    }

    @Test
    void theFirstRuleIsTheAdministratorsAndHasItsDays() {
        assertThat(asAdministrator(() -> sheets.lines(points))).isEmpty();
        assertThat(set(SWEEPING, today)).isEmpty();
        assertThat(set(with("points", "6"), today.plusDays(1))).isEmpty();
        assertThat(asAdministrator(() -> sheets.lines(points)))
                .extracting(line -> line.values().get("points") + " " + line.from() + " " + line.to())
                .containsExactly("5 " + today + " " + today.plusDays(1), "6 " + today.plusDays(1) + " null");
        assertThat(asAdministrator(() -> sheets.end(points, SWEEPING))).isTrue();
        assertThat(asAdministrator(() -> sheets.lines(points))).isEmpty();
    }

    @Test
    void aCapBelowOneUseNoDaysToObjectAndNoSourceAreRefused() {
        assertThat(set(with("cap", "4"), today)).isPresent();
        assertThat(set(with("objectDays", "6"), today)).isPresent();
        assertThat(set(with("source", ""), today)).isPresent();
        assertThat(set(with("points", "0"), today)).isPresent();
        assertThat(set(with("kind", "RANK"), today)).isPresent();
        assertThat(set(with("occasion", "BIRTHDAY"), today)).isPresent();
        Map<String, String> taking = with("kind", "DEDUCT");
        taking.put("occasion", "SERVICE");
        assertThat(set(taking, today)).as("nothing is taken by itself").isPresent();
        assertThat(asAdministrator(() -> sheets.lines(points))).isEmpty();
    }

    private static Map<String, String> with(String field, String typed) {
        Map<String, String> line = new HashMap<>(SWEEPING);
        line.put(field, typed);
        return line;
    }

    private Optional<RuleSheets.Refused> set(Map<String, String> line, LocalDate from) {
        return asAdministrator(() -> sheets.set(points, line, from));
    }

    private <R> R asAdministrator(ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(city.person(Role.ADMINISTRATOR, city.code()), work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
