package gezhi.cases.loop;

import static gezhi.cases.loop.LoopFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks steps x actions x roles. */
class TableTests {
    private static final Set<Action.Kind> BY_PEOPLE = EnumSet.complementOf(
            EnumSet.of(Action.Kind.REPORT, Action.Kind.WARN, Action.Kind.BREACH, Action.Kind.ESCALATE));

    static Stream<Arguments> everyStepActionAndRole() {
        return Arrays.stream(Step.values())
                .flatMap(step -> BY_PEOPLE.stream()
                        .flatMap(kind -> Arrays.stream(Role.values()).map(role -> Arguments.of(step, kind, role))));
    }

    @ParameterizedTest
    @MethodSource("everyStepActionAndRole")
    void whatTheTableAllowsHappensAndNothingElse(Step step, Action.Kind kind, Role role) {
        CaseState state = at(step);
        Verdict verdict = apply(state, example(kind), someone(role));
        boolean inTable = Table.ROWS.stream()
                .anyMatch(row -> row.fits(step, kind) && row.roles().contains(role));
        boolean button = Loop.open(state, someone(role), MONDAY_MORNING).contains(kind);
        assertThat(verdict instanceof Verdict.Moved).as("button and deed agree").isEqualTo(button);
        if (!inTable) {
            assertThat(verdict).isInstanceOf(Refusal.class);
        }
        if (verdict instanceof Verdict.Moved moved) {
            assertThat(moved.role()).isEqualTo(role);
            assertThat(Table.ROWS)
                    .anyMatch(row ->
                            row.fits(step, kind) && row.to() == moved.after().step());
        }
    }

    @Test
    void everyStepCanBeReachedAndLeft() {
        Set<Step> seen = EnumSet.noneOf(Step.class);
        Deque<Step> next = new ArrayDeque<>(Set.of(Step.DISCOVERED));
        while (!next.isEmpty()) {
            Step step = next.pop();
            if (seen.add(step)) {
                Table.ROWS.stream().filter(row -> row.from() == step).forEach(row -> next.add(row.to()));
            }
        }
        assertThat(seen).containsExactly(Step.values());
        for (Step step : Step.values()) {
            boolean left = Table.ROWS.stream()
                    .anyMatch(row -> row.from() == step && row.to() != step && row.action() != Action.Kind.REOPEN);
            assertThat(left).as("a way on from %s", step).isEqualTo(!step.isFinal());
        }
    }

    @Test
    void whoeverHandlesNeverVerifies() {
        assertThat(Table.ROWS)
                .filteredOn(row -> row.from() == Step.FED_BACK && row.to() != row.from())
                .isNotEmpty()
                .allMatch(row -> row.conditions().contains(Condition.NOT_THE_HANDLER)
                        && !row.roles().contains(Role.OFFICE_HANDLER));
    }

    @Test
    void oneActionFromOneStepAlwaysLeadsToTheSameStep() {
        for (Transition row : Table.ROWS) {
            assertThat(Table.ROWS)
                    .filteredOn(other -> other.fits(row.from(), row.action()))
                    .allMatch(other -> other.to() == row.to());
        }
    }

    @Test
    void whoDecidesOnAnObjectionDidNotTakeTheDecision() {
        assertThat(Table.ROWS)
                .filteredOn(row -> row.conditions().contains(Condition.OBJECTED))
                .isNotEmpty()
                .allMatch(row -> row.conditions().contains(Condition.NOT_THE_DECIDER));
    }

    @Test
    void readersPressNoButtons() {
        for (Role reader : EnumSet.of(Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            for (Step step : Step.values()) {
                assertThat(Loop.open(at(step), someone(reader), MONDAY_MORNING)).isEmpty();
            }
        }
    }
}
