package gezhi.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.BodyKind;
import gezhi.meetings.Term;
import gezhi.meetings.Term.Standing;
import gezhi.meetings.TermDeed;
import gezhi.meetings.TermRule;
import gezhi.meetings.TermStep;
import gezhi.meetings.model.TermTable.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A term ends so many years after the election; whatever is granted, all delays together stay within the rule. */
class TermTableTests {
    private static final Path RULES = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- terms:begin -->\n";
    private static final String END = "<!-- terms:end -->";
    private static final LocalDate ELECTED = LocalDate.of(2021, 3, 4);
    private static final int TRIES = 2_000;

    private final Random random = new Random(20_261_123);

    @Test
    void theTableInTheDocumentsIsTheOneInForce() throws IOException {
        String document = Files.readString(RULES);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(RULES, document.substring(0, begin) + TermTable.text() + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(TermTable.text());
    }

    @Test
    void aDelayIsOnlyGrantedOrRefusedAbove() {
        for (TermStep step : TermStep.values()) {
            for (TermTable.Line line : TermTable.from(step)) {
                boolean decides = line.deed() == TermDeed.GRANT || line.deed() == TermDeed.REFUSE;
                assertThat(line.who() == Party.SUPERIOR).isEqualTo(decides);
                assertThat(decides).isEqualTo(decides && step == TermStep.ASKED);
            }
        }
        assertThat(TermTable.from(TermStep.STRUCK)).isEmpty();
    }

    @Test
    void aTermEndsSoManyYearsAfterTheElectionAndDelaysStayWithinTheRule() {
        for (int at = 0; at < TRIES; at++) {
            TermRule rule = rule(1 + random.nextInt(10), 1 + random.nextInt(10), random.nextInt(61));
            boolean local = random.nextBoolean();
            LocalDate elected = ELECTED.plusDays(random.nextInt(4_000));
            LocalDate end = rule.end(elected, local);
            assertThat(end.getYear() - elected.getYear()).isEqualTo(local ? rule.localYears() : rule.years());
            assertThat(end.getMonth()).isEqualTo(elected.getMonth());
            Term term = term(elected, end, null);
            LocalDate today = end.minusDays(200);
            for (int wish = 0; wish < 12; wish++) {
                today = today.plusDays(random.nextInt(200));
                LocalDate until = end.plusDays(random.nextInt(2_400) - 100);
                if (term.mayEnd(until, today, rule)) {
                    assertThat(until).isAfter(term.end()).isAfter(today);
                    term = term(elected, end, until);
                }
            }
            assertThat(term.end()).isBetween(end, end.plusMonths(rule.delayMonths()));
            assertThat(term.mayEnd(rule.latest(end).plusDays(1), elected, rule)).isFalse();
        }
    }

    @Test
    void aTermRunsEndsAndIsOver() {
        Term term = term(ELECTED, LocalDate.of(2026, 3, 4), null);
        assertThat(term.standing(LocalDate.of(2025, 9, 4), 180)).isEqualTo(Standing.RUNS);
        assertThat(term.standing(LocalDate.of(2025, 9, 5), 180)).isEqualTo(Standing.ENDING);
        assertThat(term.standing(LocalDate.of(2026, 3, 4), 180)).isEqualTo(Standing.ENDING);
        assertThat(term.standing(LocalDate.of(2026, 3, 5), 180)).isEqualTo(Standing.OVERDUE);
        Term delayed = term(ELECTED, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 9, 4));
        assertThat(delayed.standing(LocalDate.of(2026, 3, 5), 180)).isEqualTo(Standing.RUNS);
    }

    private static TermRule rule(int local, int years, int months) {
        return new TermRule(BodyKind.BRANCH, local, years, months, 180, "测试", ELECTED);
    }

    private static Term term(LocalDate elected, LocalDate end, @Nullable LocalDate delayed) {
        return new Term(UUID.randomUUID(), UUID.randomUUID(), TermStep.RUNNING, elected, end, delayed, null, null, 1);
    }
}
