package gezhi.cases.loop;

import static gezhi.cases.loop.LoopFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.deadlines.Deadline;
import gezhi.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lives drawn by lot: what the table prints about the clock is what happens to it. */
class ClockEffectTests {
    private static final int DEEDS = 400;
    private static final Set<Action.Kind> CLOCKS =
            EnumSet.of(Action.Kind.WARN, Action.Kind.BREACH, Action.Kind.ESCALATE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theClockDoesWhatTheTableSays(long seed) {
        Random random = new Random(seed);
        CaseState state = discovered();
        Instant now = MONDAY_MORNING;
        for (int i = 0; i < DEEDS; i++) {
            Role role = pick(List.of(Role.values()), random);
            List<Action.Kind> open = Loop.open(state, someone(role), now).stream()
                    .filter(kind -> !CLOCKS.contains(kind))
                    .filter(kind -> kind != Action.Kind.VOID && kind != Action.Kind.REFUSE || random.nextInt(20) == 0)
                    .toList();
            if (open.isEmpty()) {
                now = now.plus(Duration.ofMinutes(7));
                continue;
            }
            Action action = example(pick(open, random));
            if (Loop.apply(state, action, someone(role), state.version(), now, RULES) instanceof Verdict.Moved moved) {
                check(moved, action, now);
                state = moved.after();
            }
            now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            if (state.step().isFinal() && random.nextInt(3) == 0) {
                state = discovered();
            }
        }
    }

    private static void check(Verdict.Moved moved, Action action, Instant now) {
        Transition.Effect effect = Table.ROWS.stream()
                .filter(row -> row.fits(moved.before().step(), action.kind()))
                .findFirst()
                .orElseThrow()
                .clock();
        Optional<Deadline> before = Optional.ofNullable(moved.before().deadline());
        Optional<Deadline> after = Optional.ofNullable(moved.after().deadline());
        boolean runs = after.isPresent() && moved.after().step().isOnTheClock();
        switch (effect) {
            case NONE -> assertThat(after).as(action.toString()).isEqualTo(before);
            case STARTS -> assertThat(after.orElseThrow().start()).isEqualTo(now);
            case STOPS -> {
                assertThat(runs).isFalse();
                assertThat(after).isEqualTo(before);
            }
            case RESUMES -> {
                assertThat(runs).isTrue();
                assertThat(after.orElseThrow().due())
                        .isAfterOrEqualTo(before.orElseThrow().due());
            }
            case EXTENDS -> {
                assertThat(now).isBefore(before.orElseThrow().due());
                assertThat(after.orElseThrow().due())
                        .isAfter(before.orElseThrow().due());
            }
            case ENDS -> assertThat(runs).isFalse();
        }
    }

    private static <T> T pick(List<T> all, Random random) {
        return Stream.of(all)
                .map(list -> list.get(random.nextInt(list.size())))
                .findFirst()
                .orElseThrow();
    }
}
