package gezhi.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.callouts.CallOuts;
import gezhi.cases.rules.Rulebooks;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import gezhi.whistles.Situation;
import gezhi.whistles.Situations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Every sheet of rules opens to whoever works for the city, and changes from a day on, by the administrator. */
@GezhiTest
class RuleSheetsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private RuleSheets sheets;

    @Autowired
    private Situations situations;

    @Autowired
    private CallOuts callOuts;

    @Autowired
    private Rulebooks books;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;
    private LocalDate today;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        today = LocalDate.now(clock);
        city = cities.fresh();
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void whatStandsCanBeSetAgainForTodayAndForTomorrowAndIsPutDown() {
        for (RuleSheet sheet : asAdministrator(() -> sheets.list())) {
            if (sheet.name().equals("points")) {
                assertThat(asAdministrator(() -> sheets.lines(sheet)))
                        .as("the program brings none; set by PointRuleSheetTests")
                        .isEmpty();
                continue;
            }
            Map<String, String> line =
                    asAdministrator(() -> sheets.lines(sheet)).getFirst().values();
            int lines = asAdministrator(() -> sheets.lines(sheet)).size();
            assertThat(set(sheet.name(), line, today)).as(sheet.name()).isEmpty();
            assertThat(set(sheet.name(), line, today.plusDays(1)))
                    .as(sheet.name())
                    .isEmpty();
            var after = asAdministrator(() -> sheets.lines(sheet));
            assertThat(after).as(sheet.name()).hasSize(lines + 1);
            assertThat(after.stream().filter(each -> each.values().equals(line)).toList())
                    .extracting(each -> each.from() + " " + each.to())
                    .containsExactly(today + " " + today.plusDays(1), today.plusDays(1) + " null");
            assertThat(set(sheet.name(), line, today))
                    .as("in place of what was planned")
                    .isEmpty();
            assertThat(asAdministrator(() -> sheets.lines(sheet))).hasSize(lines);
            assertThat(asAdministrator(() -> sheets.changes(sheet)))
                    .as(sheet.name())
                    .hasSize(3);
            assertThat(set(sheet.name(), line, today.minusDays(1)))
                    .get()
                    .extracting(RuleSheets.Refused::field)
                    .isEqualTo("from");
            String first = sheet.fields().getFirst().name();
            Map<String, String> wrong = new HashMap<>(line);
            wrong.put(first, "<x>");
            assertThat(set(sheet.name(), wrong, today)).as(sheet.name()).isPresent();
        }
    }

    /** Whoever is first: what was set later in time holds from its day on, and never two at once. */
    @RepeatedTest(10)
    void ofTwoWhoSetASheetAtOnceNoTwoLinesHoldOnADay() throws Exception {
        Map<String, String> line = asAdministrator(
                        () -> sheets.lines(sheets.find("admission-level").orElseThrow()))
                .getFirst()
                .values();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Optional<RuleSheets.Refused>>> both = List.of(
                    () -> set("admission-level", line, today.plusDays(1)),
                    () -> set("admission-level", line, today.plusDays(2)));
            for (Future<Optional<RuleSheets.Refused>> done : pool.invokeAll(both)) {
                assertThat(done.get()).isEmpty();
            }
        }
        List<RuleSheetStore.Line> after = asAdministrator(
                () -> sheets.lines(sheets.find("admission-level").orElseThrow()));
        for (int i = 1; i < after.size(); i++) {
            assertThat(after.get(i - 1).to()).isEqualTo(after.get(i).from());
        }
        assertThat(after.getLast().to()).isNull();
    }

    @Test
    void aNewSituationMayBeBlownInFromItsDayOnAndOneThatIsEndedNoMore() {
        Map<String, String> flood = Map.of(
                "code",
                "FLOOD",
                "zh",
                "内涝",
                "en",
                "Flooded streets",
                "amount",
                "20",
                "unit",
                "CALENDAR_MINUTES",
                "levels",
                "TOWNSHIP,CITY",
                "kinds",
                "emergency",
                "ordinal",
                "3");
        assertThat(set("whistle-situations", flood, today.plusDays(1))).isEmpty();
        Scope street = city.person(Role.DISPATCHER, city.township(1, 1));
        Scope desk = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1));
        assertThat(codes(street)).doesNotContain("FLOOD");
        clock.advance(Duration.ofDays(1));
        assertThat(codes(street)).contains("FLOOD");
        assertThat(codes(desk)).doesNotContain("FLOOD");
        assertThat(end("whistle-situations", Map.of("code", "FLOOD"))).isTrue();
        assertThat(end("whistle-situations", Map.of("code", "FLOOD"))).isFalse();
        assertThat(codes(street)).doesNotContain("FLOOD");
        assertThat(Scoped.call(street, () -> situations.findEver("FLOOD")))
                .as("what was blown in it keeps its name")
                .map(Situation::zh)
                .contains("内涝");
    }

    @Test
    void whoMayCallOutIsAListThatGrowsAndShrinks() {
        Scope leader = city.person(Role.LEADER, city.code());
        Scope community = city.person(Role.LEADER, city.community(1, 1, 1));
        assertThat(Scoped.call(leader, () -> callOuts.mayCall())).isTrue();
        assertThat(end("callers", Map.of("role", "LEADER", "level", "CITY"))).isTrue();
        assertThat(Scoped.call(leader, () -> callOuts.mayCall())).isFalse();
        assertThat(Scoped.call(community, () -> callOuts.mayCall())).isFalse();
        assertThat(set("callers", Map.of("role", "LEADER", "level", "COMMUNITY"), today))
                .isEmpty();
        assertThat(Scoped.call(community, () -> callOuts.mayCall())).isTrue();
        assertThat(set("callers", Map.of("role", "ADMINISTRATOR", "level", "CITY"), today))
                .get()
                .extracting(RuleSheets.Refused::key)
                .isEqualTo("rulebook.refused.CHOICE");
    }

    @Test
    void workingHoursAreReadAsWrittenAndHoldFromTheirDayOn() {
        for (String wrong : List.of("9-12", "12:00-09:00", "09:00-12:00, 11:00-13:00", "")) {
            assertThat(set("working-hours", Map.of("spans", wrong), today))
                    .as(wrong)
                    .isPresent();
        }
        assertThat(set("working-hours", Map.of("spans", "08:00-12:00 ,14:30-18:00"), today.plusDays(1)))
                .isEmpty();
        assertThat(perDay()).isEqualTo(Duration.ofHours(7));
        clock.advance(Duration.ofDays(1));
        books.changed(city.code());
        assertThat(perDay()).isEqualTo(Duration.ofMinutes(450));
    }

    @Test
    void aRateIsTooLowBelowWhatIsTooHigh() {
        assertThat(set("whistle-numbers", Map.of("name", "RATE_LOW", "amount", "6"), today))
                .isPresent();
        assertThat(set("whistle-numbers", Map.of("name", "RATE_LOW", "amount", "0.25"), today))
                .isEmpty();
        assertThat(set("whistle-numbers", Map.of("name", "OBJECTION_DAYS", "amount", "2.5"), today))
                .isPresent();
    }

    private Duration perDay() {
        return Scoped.call(
                city.system(),
                () -> Objects.requireNonNull(transactions.execute(
                                status -> books.current().calendar().hours()))
                        .perDay());
    }

    private List<String> codes(Scope who) {
        return Scoped.call(
                who, () -> situations.listMine().stream().map(Situation::code).toList());
    }

    private Optional<RuleSheets.Refused> set(String name, Map<String, String> line, LocalDate from) {
        return asAdministrator(() -> sheets.set(sheets.find(name).orElseThrow(), line, from));
    }

    private boolean end(String name, Map<String, String> line) {
        return asAdministrator(() -> sheets.end(sheets.find(name).orElseThrow(), line));
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
