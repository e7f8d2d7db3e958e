package gezhi.whistles.loop;

import static gezhi.whistles.loop.WhistleFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhistleLoopTests {
    private static final Set<Action.Kind> BY_THE_CLOCK = Set.of(Action.Kind.WARN, Action.Kind.BREACH);
    private static final Instant LATER = MONDAY.plus(Duration.ofHours(1));

    static Stream<Arguments> everyStepActionAndRole() {
        return Arrays.stream(Step.values())
                .flatMap(step -> byPeople()
                        .flatMap(kind -> Arrays.stream(Role.values()).map(role -> Arguments.of(step, kind, role))));
    }

    private static Stream<Action.Kind> byPeople() {
        return Arrays.stream(Action.Kind.values())
                .filter(kind -> kind != Action.Kind.BLOW && !BY_THE_CLOCK.contains(kind));
    }

    @ParameterizedTest
    @MethodSource("everyStepActionAndRole")
    void whatTheTableAllowsHappensAndNothingElse(Step step, Action.Kind kind, Role role) {
        Whistle whistle = at(step);
        Action action = example(kind);
        Verdict verdict = apply(whistle, action, someone(role), LATER);
        boolean button = Loop.open(whistle, someone(role), LATER).stream()
                .anyMatch(open -> open.kind() == kind && java.util.Objects.equals(open.office(), action.office()));
        assertThat(verdict instanceof Verdict.Moved).as("button and deed agree").isEqualTo(button);
        if (verdict instanceof Verdict.Moved moved) {
            assertThat(Table.ROWS)
                    .anyMatch(row -> row.fits(moved.from(), kind)
                            && row.to() == moved.to()
                            && row.roles().contains(role));
        }
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
    void everyStepIsReached() {
        Set<Step> reached = new java.util.HashSet<>(Set.of(Step.AWAITED));
        Table.ROWS.forEach(row -> reached.add(row.to()));
        assertThat(reached).containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void onlyLevelsThatTheSituationNamesMayBlow() {
        Actor desk = someone(Role.COMMUNITY_DESK);
        assertThat(Loop.blow(blown(), community(), "危墙", desk)).isInstanceOf(Verdict.Moved.class);
        assertThat(Loop.blow(blown(), Set.of(Level.TOWNSHIP), "危墙", desk)).isEqualTo(new Refusal.NotAtYourLevel());
        assertThat(Loop.blow(blown(), community(), " ", desk)).isEqualTo(new Refusal.WordsMissing(Action.Kind.BLOW));
        Actor elsewhere = new Actor(LIN, Role.COMMUNITY_DESK, "350302001002", Level.COMMUNITY, null);
        assertThat(Loop.blow(blown(), community(), "危墙", elsewhere)).isEqualTo(new Refusal.NotYourPlace());
    }

    @Test
    void aWhistleNamesOneToTwentyOffices() {
        Whistle nobody = blown().with(List.of());
        Whistle everybody = blown().with(IntStream.range(0, 21)
                .mapToObj(_ -> Summons.of(UUID.randomUUID(), halfAnHour()))
                .toList());
        for (Whistle whistle : List.of(nobody, everybody)) {
            assertThat(Loop.blow(whistle, community(), "危墙", someone(Role.COMMUNITY_DESK)))
                    .isEqualTo(new Refusal.OfficesOutOfRange(20));
        }
    }

    @Test
    void theFirstAnswerDecidesWhetherItWasInTime() {
        Verdict.Moved late = moved(blown(), example(Action.Kind.REPORT_IN), Role.OFFICE_HANDLER, LATER);
        assertThat(late.inTime()).isFalse();
        Verdict.Moved came = moved(late.after(), new Action.Arrive(WATER, MONDAY, ""), Role.COMMUNITY_DESK, LATER);
        assertThat(came.inTime()).isNull();
        assertThat(came.after().find(WATER).orElseThrow().inTime()).isFalse();
    }

    @Test
    void whatTheSummonerSawCountsAndWhatAnOfficeSaysOfItselfCountsFromNow() {
        Action arrived = new Action.Arrive(WATER, MONDAY.plusSeconds(600), "");
        assertThat(moved(blown(), arrived, Role.COMMUNITY_DESK, LATER).inTime()).isTrue();
        assertThat(moved(blown(), arrived, Role.OFFICE_HANDLER, LATER).inTime()).isFalse();
    }

    @Test
    void nobodyIsCalledAbsentBeforeTheyAreLate() {
        assertThat(apply(blown(), example(Action.Kind.MISS), someone(Role.COMMUNITY_DESK), MONDAY.plusSeconds(60)))
                .isEqualTo(new Refusal.NotLateYet());
        Whistle onTheWay = moved(blown(), new Action.ReportIn(WATER, 90, ""), Role.OFFICE_HANDLER, MONDAY)
                .after();
        assertThat(apply(onTheWay, example(Action.Kind.MISS), someone(Role.COMMUNITY_DESK), LATER))
                .isEqualTo(new Refusal.NotLateYet());
        assertThat(apply(
                        onTheWay, example(Action.Kind.MISS), someone(Role.COMMUNITY_DESK), MONDAY.plusSeconds(91 * 60)))
                .isInstanceOf(Verdict.Moved.class);
    }

    @Test
    void anotherOfficeAnswersForItselfOnly() {
        Actor police = new Actor(CHEN, Role.OFFICE_HANDLER, "", null, POLICE);
        assertThat(apply(blown(), example(Action.Kind.REPORT_IN), police, MONDAY))
                .isEqualTo(new Refusal.NotYourOffice());
    }

    @Test
    void itEndsOnceNobodyIsAwaited() {
        assertThat(apply(blown(), example(Action.Kind.CLOSE), someone(Role.COMMUNITY_DESK), LATER))
                .isEqualTo(new Refusal.OfficesAwaited());
        Whistle came = moved(blown(), example(Action.Kind.ARRIVE), Role.COMMUNITY_DESK, LATER)
                .after();
        Whistle settled = moved(came, new Action.Release(POLICE, "不用了"), Role.COMMUNITY_DESK, LATER)
                .after();
        assertThat(apply(settled, example(Action.Kind.CALL_OFF), someone(Role.COMMUNITY_DESK), LATER))
                .isEqualTo(new Refusal.SomebodyCame());
        Whistle ended = moved(settled, example(Action.Kind.CLOSE), Role.COMMUNITY_DESK, LATER)
                .after();
        assertThat(ended.step()).isEqualTo(Step.CLOSED);
        assertThat(apply(ended, new Action.Rate(POLICE, 1, "没来"), someone(Role.COMMUNITY_DESK), LATER))
                .as("who was not needed is not rated")
                .isEqualTo(new Refusal.NotYourStep(Step.RELEASED, Action.Kind.RATE));
    }

    @Test
    void callingOffLetsEverybodyGo() {
        Whistle off = moved(blown(), example(Action.Kind.CALL_OFF), Role.COMMUNITY_DESK, LATER)
                .after();
        assertThat(off.offices()).allMatch(each -> each.step() == Step.RELEASED && each.version() == 2);
    }

    @Test
    void whoRatedDoesNotDecideOnTheObjectionAndALateOneIsNone() {
        Actor lin = new Actor(LIN, Role.DISPATCHER, STREET, Level.TOWNSHIP, null);
        assertThat(apply(at(Step.OBJECTED), example(Action.Kind.STRIKE), lin, LATER))
                .isEqualTo(new Refusal.RaterMayNotDecide());
        assertThat(apply(
                        at(Step.RATED),
                        example(Action.Kind.OBJECT),
                        someone(Role.OFFICE_HANDLER),
                        MONDAY.plus(WINDOW).plusSeconds(1)))
                .isEqualTo(new Refusal.WindowClosed());
    }

    @Test
    void timesThatCannotBeAreRefused() {
        for (Instant when : List.of(MONDAY.minusSeconds(60), LATER.plusSeconds(1))) {
            assertThat(apply(blown(), new Action.Arrive(WATER, when, ""), someone(Role.COMMUNITY_DESK), LATER))
                    .isEqualTo(new Refusal.TimeOutOfRange());
        }
        for (int minutes : List.of(-1, 1441)) {
            assertThat(apply(blown(), new Action.ReportIn(WATER, minutes, ""), someone(Role.OFFICE_HANDLER), MONDAY))
                    .isEqualTo(new Refusal.TimeOutOfRange());
        }
    }

    @Test
    void theClockSaysYellowAndRedOfThoseWhoHaveNotAnswered() {
        assertThat(Loop.signals(blown(), MONDAY.plusSeconds(24 * 60)))
                .extracting(Loop.Signal::kind)
                .containsExactly(Action.Kind.WARN, Action.Kind.WARN);
        Whistle answered = moved(blown(), example(Action.Kind.REPORT_IN), Role.OFFICE_HANDLER, MONDAY)
                .after();
        assertThat(Loop.signals(answered, LATER))
                .containsExactly(
                        new Loop.Signal(Action.Kind.WARN, POLICE, halfAnHour().yellow()),
                        new Loop.Signal(Action.Kind.BREACH, POLICE, halfAnHour().due()));
        assertThat(Loop.signals(at(Step.CLOSED), LATER)).isEmpty();
    }

    /** Whatever people press in whatever order: times follow one another, versions count the moves, and an end is an end. */
    @Test
    void aThousandLivesKeepTheirOrder() {
        Random random = new Random(20261116);
        List<Action.Kind> kinds = byPeople().toList();
        for (int life = 0; life < 1_000; life++) {
            Whistle whistle = blown();
            Instant at = MONDAY;
            List<Step> ends = new ArrayList<>();
            for (int press = 0; press < 40; press++) {
                at = at.plusSeconds(random.nextInt(1_200));
                Role role = Role.values()[random.nextInt(Role.values().length)];
                Action action = withTime(example(kinds.get(random.nextInt(kinds.size()))), at);
                if (apply(whistle, action, someone(role), at) instanceof Verdict.Moved moved) {
                    check(whistle, moved.after());
                    whistle = moved.after();
                }
                if (whistle.step() != Step.BLOWN) {
                    ends.add(whistle.step());
                }
            }
            assertThat(Set.copyOf(ends)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Action withTime(Action action, Instant at) {
        return switch (action) {
            case Action.Arrive _ -> new Action.Arrive(WATER, at, "");
            case Action.Leave _ -> new Action.Leave(WATER, at, "");
            default -> action;
        };
    }

    private static void check(Whistle before, Whistle after) {
        assertThat(after.version() - before.version()).isBetween(0, 1);
        for (Summons now : after.offices()) {
            Summons old = before.find(now.office()).orElseThrow();
            assertThat(now.version() - old.version()).isBetween(0, 1);
            if (now.left() != null) {
                assertThat(now.left()).isAfterOrEqualTo(now.arrived());
            }
            if (old.inTime() != null) {
                assertThat(now.inTime()).isEqualTo(old.inTime());
            }
            assertThat(now.rating() == null).isEqualTo(now.step().ordinal() < Step.RATED.ordinal());
        }
    }

    private static Verdict.Moved moved(Whistle whistle, Action action, Role role, Instant at) {
        Verdict verdict = apply(whistle, action, someone(role), at);
        assertThat(verdict).isInstanceOf(Verdict.Moved.class);
        return (Verdict.Moved) verdict;
    }
}
