package gezhi.activities;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.activities.ActivityOutcome.Refused;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Action.Kind;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Announced, signed up for, waited for, checked in, confirmed by somebody else, booked once. */
@GezhiTest
class ActivitiesTests extends ActivitiesFixture {
    @Test
    void fromTheAnnouncementToTheHoursInTheBook() {
        UUID activity = announced(10);
        UUID mine = joined(lin, activity);
        assertThat(confirm(desk, activity, mine, 120)).isEqualTo(new Refused(new Refusal.TooEarly()));
        during();
        String code = file(desk, activity).code();
        assertThat(code).matches("\\d{6}");
        assertThat(file(lin, activity).code()).isEmpty();
        done(as(lin, () -> activities.checkIn(activity, 1, UUID.randomUUID(), mine, code)));
        assertThat(step(lin, activity)).isEqualTo(Step.THERE);
        after();
        assertThat(confirm(lin, activity, mine, 120)).isInstanceOf(Refused.class);
        assertThat(minutes(lin)).isZero();
        done(confirm(desk, activity, mine, 90));
        assertThat(minutes(lin)).isEqualTo(90);
        assertThat(confirm(desk, activity, mine, 90)).isInstanceOf(Refused.class);
        assertThat(minutes(lin)).isEqualTo(90);
        done(act(desk, activity, Kind.CLOSE, ""));
        assertThat(file(lin, activity).row().step()).isEqualTo(Step.SETTLED);
    }

    @Test
    void theLineMovesUpInOrderWhenSomebodyWithdraws() {
        UUID activity = announced(1);
        joined(lin, activity);
        Scope second = volunteer("陈二");
        Scope third = volunteer("王三");
        joined(second, activity);
        joined(third, activity);
        assertThat(step(second, activity)).isEqualTo(Step.WAITING);
        assertThat(file(third, activity).before()).isEqualTo(1);
        done(withdraw(lin, activity));
        assertThat(step(second, activity)).isEqualTo(Step.ADMITTED);
        assertThat(step(third, activity)).isEqualTo(Step.WAITING);
        assertThat(file(third, activity).before()).isZero();
        assertThat(file(desk, activity).row().taken()).isEqualTo(1);
        assertThat(file(desk, activity).row().waiting()).isEqualTo(1);
        done(join(lin, activity));
        assertThat(file(lin, activity).before()).isEqualTo(1);
    }

    @Test
    void morePlacesMoveTheLineUpAndFewerThanTakenAreRefused() {
        UUID activity = announced(1);
        joined(lin, activity);
        Scope second = volunteer("陈二");
        joined(second, activity);
        done(change(activity, terms(5)));
        assertThat(step(second, activity)).isEqualTo(Step.ADMITTED);
        assertThat(change(activity, terms(1))).isEqualTo(new Refused(new Refusal.PlacesOutOfRange()));
    }

    @Test
    void codesAreTriedFiveTimesAndOnlyDuringTheActivity() {
        UUID activity = announced(3);
        UUID mine = joined(lin, activity);
        String code = file(desk, activity).code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(as(lin, () -> activities.checkIn(activity, 1, UUID.randomUUID(), mine, code)))
                .isEqualTo(new Refused(new Refusal.NotTheTime()));
        during();
        for (int left = 4; left >= 0; left--) {
            assertThat(as(lin, () -> activities.checkIn(activity, 1, UUID.randomUUID(), mine, wrong)))
                    .isEqualTo(new Refused(new Refusal.WrongCode(left)));
        }
        assertThat(as(lin, () -> activities.checkIn(activity, 1, UUID.randomUUID(), mine, code)))
                .isEqualTo(new Refused(new Refusal.TooManyTries()));
        done(act(desk, activity, mine, Kind.TICK, ""));
        assertThat(step(lin, activity)).isEqualTo(Step.THERE);
        after();
        Scope late = volunteer("陈二");
        assertThat(join(late, activity)).isEqualTo(new Refused(new Refusal.HasBegun()));
    }

    @Test
    void aCorrectionReversesAndMayBeConfirmedAnew() {
        UUID activity = announced(3);
        UUID mine = joined(lin, activity);
        after();
        done(confirm(desk, activity, mine, 120));
        assertThat(act(desk, activity, mine, Kind.CORRECT, "")).isInstanceOf(Refused.class);
        done(act(desk, activity, mine, Kind.CORRECT, "只来了一小时"));
        assertThat(minutes(lin)).isZero();
        done(confirm(desk, activity, mine, 60));
        assertThat(minutes(lin)).isEqualTo(60);
        clock.set(start.plus(java.time.Duration.ofDays(40)));
        assertThat(act(desk, activity, mine, Kind.CORRECT, "太晚"))
                .isEqualTo(new Refused(new Refusal.TooLateToCorrect()));
    }

    @Test
    void nobodyConfirmsOneselfAndAColleagueDoes() {
        as(
                desk,
                () -> volunteers.signUp(
                        new gezhi.volunteering.Volunteer.Draft("书记", community, 1980, List.of(), false, true, "")));
        UUID activity = announced(3);
        UUID own = joined(desk, activity);
        after();
        assertThat(confirm(desk, activity, own, 120)).isEqualTo(new Refused(new Refusal.NotYourself()));
        Scope colleague = city.person(Role.COMMUNITY_DESK, community);
        done(confirm(colleague, activity, own, 120));
        assertThat(minutes(desk)).isEqualTo(120);
    }

    @Test
    void aCancelledActivityBooksNothingAndSaysWhy() {
        UUID activity = announced(3);
        UUID mine = joined(lin, activity);
        assertThat(act(desk, activity, Kind.CANCEL, " ")).isInstanceOf(Refused.class);
        assertThat(act(lin, activity, Kind.CANCEL, "不想去")).isInstanceOf(Refused.class);
        done(act(desk, activity, Kind.CANCEL, "下雨"));
        assertThat(file(lin, activity).row().reason()).isEqualTo("下雨");
        after();
        assertThat(confirm(desk, activity, mine, 120)).isEqualTo(new Refused(new Refusal.HasEnded()));
        assertThat(minutes(lin)).isZero();
    }

    @Test
    void eachTimeThatRepeatsIsItsOwn() {
        LocalDate day = LocalDate.ofInstant(terms(1).begins(), clock.getZone());
        NewActivity weekly = draft(terms(2), Recurrence.WEEKLY, day.plusDays(21));
        UUID first = done(as(desk, () -> activities.announce(weekly)));
        assertThat(done(as(desk, () -> activities.announce(weekly)))).isEqualTo(first);
        List<ActivityRow> rows = as(desk, () -> queries.list(ActivityQueries.Heap.UPCOMING, community, ""))
                .rows();
        assertThat(rows).hasSize(4);
        done(act(desk, rows.get(1).id(), Kind.CANCEL, "放假"));
        done(join(lin, rows.get(2).id()));
        assertThat(as(lin, () -> queries.list(ActivityQueries.Heap.UPCOMING, community, ""))
                        .rows())
                .extracting(ActivityRow::mine)
                .containsExactly(null, Step.ADMITTED, null);
        NewActivity backwards = draft(terms(2), Recurrence.WEEKLY, day.minusDays(1));
        assertThat(as(desk, () -> activities.announce(backwards)))
                .isEqualTo(new Refused(new Refusal.RepeatsOutOfRange()));
        NewActivity endless = draft(terms(2), Recurrence.WEEKLY, day.plusYears(3));
        assertThat(as(desk, () -> activities.announce(endless)))
                .isEqualTo(new Refused(new Refusal.RepeatsOutOfRange()));
    }

    @Test
    void aMonthThatIsShorterHasItOnItsLastDay() {
        Instant first = Instant.parse("2026-01-31T01:00:00Z");
        assertThat(Recurrence.MONTHLY.times(first, LocalDate.of(2026, 4, 30), clock.getZone()))
                .extracting(at -> LocalDate.ofInstant(at, clock.getZone()).toString())
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
    }

    @Test
    void nobodySeesWhoElseSignedUp() {
        UUID activity = announced(3);
        joined(lin, activity);
        Scope other = volunteer("陈二");
        joined(other, activity);
        assertThat(file(other, activity).activity().signUps()).hasSize(1);
        assertThat(file(desk, activity).activity().signUps()).hasSize(2);
        assertThat(file(city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2)), activity)
                        .activity()
                        .signUps())
                .isEmpty();
        Scope visitor = Scope.visitor(city.code());
        ActivityFile seen = file(visitor, activity);
        assertThat(seen.activity().signUps()).isEmpty();
        assertThat(seen.activity().terms().contact()).isEmpty();
        assertThat(file(other, activity).activity().terms().contact()).isEqualTo("社区 0594-0001");
        assertThat(seen.journal()).isEmpty();
        assertThat(join(volunteer("别处", city.community(1, 1, 2)), activity))
                .isEqualTo(new Refused(new Refusal.NotFromHere()));
    }

    /** Two hundred want ten places at once, and some of those who have one or wait for one leave again. */
    @Test
    void neverMoreThanThePlacesAndTheLineStaysInOrder() throws Exception {
        UUID activity = announced(10);
        List<Scope> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(volunteer("志愿者" + i));
        }
        Random random = new Random(7);
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (Scope who : all) {
            boolean leaves = random.nextInt(3) == 0;
            deeds.add(() -> {
                done(join(who, activity));
                if (leaves) {
                    leave(who, activity);
                }
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> each : threads.invokeAll(deeds)) {
                assertThat(each.get()).isTrue();
            }
        }
        ActivityFile file = file(desk, activity);
        List<SignUp> admitted = at(file, Step.ADMITTED);
        List<SignUp> waiting = at(file, Step.WAITING);
        assertThat(admitted).hasSize(10);
        assertThat(file.row().taken()).isEqualTo(10);
        assertThat(file.row().waiting()).isEqualTo(waiting.size());
        assertThat(at(file, Step.WITHDRAWN).size() + waiting.size() + 10).isEqualTo(200);
        int last = admitted.stream().mapToInt(SignUp::seq).max().orElseThrow();
        assertThat(waiting).allMatch(each -> each.seq() > last);
        assertThat(inOrder(file)).isTrue();
        after();
        done(confirmedAtOnce(activity, admitted.getFirst().id()));
        assertThat(file(desk, activity)
                        .activity()
                        .find(admitted.getFirst().id())
                        .orElseThrow()
                        .step())
                .isEqualTo(Step.CONFIRMED);
    }

    /** Moved up in the order in which they came. */
    private static boolean inOrder(ActivityFile file) {
        List<Integer> moved = file.journal().stream()
                .filter(entry -> entry.action() == Kind.MOVE_UP)
                .map(entry -> file.activity().find(entry.signUp()).orElseThrow().seq())
                .toList();
        return moved.equals(moved.stream().sorted().toList());
    }

    /** Six press at once; one is taken, and it is booked once. */
    private ActivityOutcome confirmedAtOnce(UUID activity, UUID signUp) throws Exception {
        int version = file(desk, activity).activity().find(signUp).orElseThrow().version();
        List<Callable<ActivityOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> as(
                    desk, () -> activities.act(activity, version, UUID.randomUUID(), new Action.Confirm(signUp, 120))));
        }
        List<ActivityOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<ActivityOutcome> each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        List<ActivityOutcome> taken =
                outcomes.stream().filter(ActivityOutcome.Done.class::isInstance).toList();
        assertThat(taken).hasSize(1);
        return taken.getFirst();
    }

    private static List<SignUp> at(ActivityFile file, Step step) {
        return file.activity().signUps().stream()
                .filter(each -> each.step() == step)
                .toList();
    }

    /** Again when the line has moved them up between the look and the tap. */
    private void leave(Scope who, UUID activity) {
        ActivityOutcome outcome = withdraw(who, activity);
        while (outcome instanceof Refused(Refusal.StaleVersion _)) {
            outcome = withdraw(who, activity);
        }
        done(outcome);
    }
}
