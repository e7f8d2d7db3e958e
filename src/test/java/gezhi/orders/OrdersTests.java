package gezhi.orders;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome;
import gezhi.orders.OrderOutcome.Refused;
import gezhi.orders.loop.Action.Kind;
import gezhi.orders.loop.Part;
import gezhi.orders.loop.Refusal;
import gezhi.orders.loop.Step;
import gezhi.orders.loop.Weighing;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.volunteering.ServiceRecords;
import gezhi.volunteering.Volunteer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ordered, dispatched, accepted, done, confirmed by somebody else, booked once, rated. */
@GezhiTest
class OrdersTests extends OrdersFixture {
    @Autowired
    private Bodies bodies;

    @Autowired
    private Teams teams;

    @Autowired
    private Suggesting suggesting;

    @Autowired
    private ServiceRecords records;

    @Test
    void fromTheOrderToTheHoursInTheBook() {
        UUID order = offered();
        assertThat(order(desk, order).orElseThrow().step()).isEqualTo(Step.DISPATCHED);
        done(accept(lin, order));
        assertThat(order(chen, order).orElseThrow().step()).isEqualTo(Step.MANNED);
        assertThat(finish(lin, order, 90)).isEqualTo(new Refused(new Refusal.TooEarly()));
        toTheDay();
        done(finish(lin, order, 90));
        assertThat(act(lin, order, Kind.CONFIRM, "")).isInstanceOf(Refused.class);
        assertThat(minutes(lin)).isZero();
        done(act(chen, order, Kind.CONFIRM, ""));
        assertThat(minutes(lin)).isEqualTo(90);
        assertThat(order(chen, order).orElseThrow().step()).isEqualTo(Step.COMPLETED);
        done(act(chen, order, Kind.RATE, "谢谢小林"));
        Part part = part(lin, order);
        assertThat(part.step()).isEqualTo(Step.RATED);
        assertThat(part.stars()).isEqualTo(5);
        assertThat(as(lin, () -> records.find(part.record())).orElseThrow().source())
                .isEqualTo("service:" + part.record());
    }

    @Test
    void whoOrdersAgainWithTheSameRequestHasOneOrder() {
        NewOrder draft = draft(1);
        UUID first = done(as(chen, () -> orders.place(draft)));
        assertThat(done(as(chen, () -> orders.place(draft)))).isEqualTo(first);
        assertThat(as(chen, () -> queries.count(OrderQueries.Heap.ALL))).isEqualTo(1);
    }

    @Test
    void confirmedTwiceIsBookedOnceHoweverManyTryAtOnce() throws Exception {
        UUID order = doneWith(60);
        List<Callable<OrderOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Scope who = i % 2 == 0 ? chen : desk;
            Part part = part(who, order);
            all.add(() -> as(
                    who,
                    () -> orders.act(
                            order,
                            part.version(),
                            UUID.randomUUID(),
                            new gezhi.orders.loop.Action.OfPart(Kind.CONFIRM, part.id(), ""))));
        }
        assertThat(allAtOnce(all))
                .filteredOn(OrderOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(minutes(lin)).isEqualTo(60);
        assertThat(act(chen, order, Kind.CONFIRM, "")).isInstanceOf(Refused.class);
    }

    @Test
    void moreClaimsThanPlacesNeverOverbook() throws Exception {
        UUID order = opened(2);
        List<Callable<OrderOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Scope who = city.person(Role.RESIDENT, "");
            signUp(who, "志愿者" + i, community);
            all.add(() -> claim(who, order));
        }
        List<OrderOutcome> outcomes = allAtOnce(all);
        assertThat(outcomes).filteredOn(OrderOutcome.Done.class::isInstance).hasSize(2);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).containsOnly(new Refused(new Refusal.NoPlaceFree()));
        assertThat(order(desk, order).orElseThrow().counts().live()).isEqualTo(2);
        assertThat(claim(lin, order)).isEqualTo(new Refused(new Refusal.NoPlaceFree()));
    }

    @Test
    void aCancelledOrderBooksNothingAndNobodyNeedCome() {
        UUID order = accepted();
        done(act(chen, order, Kind.WITHDRAW, ""));
        toTheDay();
        assertThat(part(lin, order).step()).isEqualTo(Step.TAKEN_BACK);
        assertThat(finish(lin, order, 60)).isInstanceOf(Refused.class);
        assertThat(minutes(lin)).isZero();
        UUID other = doneWith(30);
        assertThat(act(chen, other, Kind.WITHDRAW, ""))
                .as("what somebody says to have given is settled first")
                .isEqualTo(new Refused(new Refusal.SomebodyHelped()));
    }

    @Test
    void whatWasNotSoGoesBackAndIsSaidAnew() {
        UUID order = doneWith(300);
        done(act(chen, order, Kind.DISPUTE, "只有一个小时"));
        assertThat(minutes(lin)).isZero();
        done(finish(lin, order, 60));
        done(act(chen, order, Kind.CONFIRM, ""));
        assertThat(minutes(lin)).isEqualTo(60);
    }

    @Test
    void theDeskConfirmsForWhoHasNoAccountAndNotesTheAnswersOfHelpersWithoutOne() {
        UUID helper = UUID.randomUUID();
        as(
                desk,
                () -> volunteers.enroll(
                        helper, new Volunteer.Draft("老陈", community, 1960, List.of("ELDERLY"), false, true, "当面签字")));
        NewOrder draft = draft(1);
        UUID order = done(as(desk, () -> orders.place(draft)));
        done(as(desk, () -> orders.offer(order, UUID.randomUUID(), List.of(helper), "", 0, "")));
        done(accept(desk, order));
        toTheDay();
        done(finish(desk, order, 45));
        assertThat(act(desk, order, Kind.CONFIRM, ""))
                .as("who said it for the helper does not confirm it")
                .isInstanceOf(Refused.class);
        Scope colleague = city.person(Role.COMMUNITY_DESK, community);
        done(act(colleague, order, Kind.CONFIRM, ""));
        assertThat(part(colleague, order).step()).isEqualTo(Step.CONFIRMED);
    }

    @Test
    void ofATeamWhoeverAnswersForItTakesAPlaceEach() {
        Scope administrator = city.person(Role.ADMINISTRATOR, city.code());
        Body team = ((BodyOutcome.Registered) as(
                        administrator,
                        () -> bodies.open(new Body.Draft(
                                BodyKind.TEAM, "红马甲队", community, null, "", false, LocalDate.of(2026, 3, 1)))))
                .body();
        Scope wu = city.person(Role.RESIDENT, "");
        signUp(wu, "吴二", community);
        UUID order = placed(2);
        assertThat(as(desk, () -> orders.offer(order, UUID.randomUUID(), List.of(), team.label(), 2, "")))
                .as("nobody answers for it yet")
                .isEqualTo(new Refused(new Refusal.NobodyToAsk()));
        for (Scope member : List.of(lin, wu)) {
            String number =
                    as(member, () -> volunteers.findMine()).orElseThrow().number();
            assertThat(as(desk, () -> teams.name(team.id(), number))).isTrue();
        }
        assertThat(as(
                        desk,
                        () -> orders.offer(order, UUID.randomUUID(), List.of(), team.label(), Integer.MAX_VALUE, "")))
                .isEqualTo(new Refused(new Refusal.NobodyToAsk()));
        done(as(desk, () -> orders.offer(order, UUID.randomUUID(), List.of(), team.label(), 2, "两个人")));
        assertThat(as(lin, () -> queries.listMine())).hasSize(2);
        done(accept(lin, order));
        assertThat(order(desk, order).orElseThrow().step()).isEqualTo(Step.DISPATCHED);
        Part left = order(wu, order).orElseThrow().parts().stream()
                .filter(each -> each.step() == Step.OFFERED)
                .findFirst()
                .orElseThrow();
        done(as(wu, () -> orders.accept(order, left.version(), UUID.randomUUID(), left.id(), "")));
        assertThat(order(chen, order).orElseThrow().parts())
                .extracting(each -> each.helper().name())
                .containsExactlyInAnyOrder("林一", "吴二");
    }

    @Test
    void theClockWarnsOnceAndEndsWhatNobodyAcceptedInTime() {
        UUID order = opened(1);
        assertThat(watch.watch(city.code())).isZero();
        clock.set(start.plus(Duration.ofHours(18)));
        assertThat(watch.watch(city.code())).isEqualTo(1);
        assertThat(watch.watch(city.code())).isZero();
        clock.set(start.plus(Duration.ofHours(23)));
        assertThat(watch.watch(city.code())).isEqualTo(1);
        assertThat(order(chen, order).orElseThrow().step()).isEqualTo(Step.EXPIRED);
        assertThat(as(lin, () -> queries.listClaimable())).isEmpty();
    }

    @Test
    void whoDoesNotComeOrBacksOutLeavesAPlaceForSomebodyElse() {
        UUID order = accepted();
        done(act(lin, order, Kind.BACK_OUT, "孩子病了"));
        assertThat(order(desk, order).orElseThrow().step()).isEqualTo(Step.PLACED);
        UUID other = accepted();
        assertThat(act(chen, other, Kind.MISS, "没来")).isEqualTo(new Refused(new Refusal.NotLateYet()));
        toTheDay();
        assertThat(act(chen, other, Kind.MISS, "没来"))
                .as("whoever comes within the time ordered comes in time")
                .isEqualTo(new Refused(new Refusal.NotLateYet()));
        clock.set(start.plus(Duration.ofHours(28)).plus(Duration.ofMinutes(30)));
        assertThat(act(chen, other, Kind.MISS, "没来")).isEqualTo(new Refused(new Refusal.NotLateYet()));
        clock.set(start.plus(Duration.ofHours(28)).plus(Duration.ofMinutes(31)));
        done(act(chen, other, Kind.MISS, "没来"));
        assertThat(order(desk, other).orElseThrow().free()).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedOrComesWhenTheTimeIsOver() {
        UUID open = opened(2);
        UUID asked = placed(2);
        done(as(desk, () -> orders.offer(asked, UUID.randomUUID(), List.of(volunteer), "", 0, "")));
        clock.set(start.plus(Duration.ofHours(28)));
        Refused over = new Refused(new Refusal.TimeOver());
        assertThat(claim(lin, open)).isEqualTo(over);
        assertThat(accept(lin, asked)).isEqualTo(over);
        assertThat(act(desk, asked, Kind.OPEN, "")).isEqualTo(over);
    }

    @Test
    void whoIsTakenBackShortlyBeforeLeavesTimeToAskOthers() {
        UUID order = accepted();
        clock.set(start.plus(Duration.ofHours(23)));
        done(act(desk, order, Kind.TAKE_BACK, "换人"));
        watch.watch(city.code());
        assertThat(order(desk, order).orElseThrow().step()).isEqualTo(Step.PLACED);
        done(act(desk, order, Kind.OPEN, ""));
    }

    @Test
    void theDeskTakesBackAsksOthersAndRefuses() {
        UUID order = offered();
        done(act(desk, order, Kind.TAKE_BACK, ""));
        assertThat(order(desk, order).orElseThrow().step()).isEqualTo(Step.PLACED);
        assertThat(accept(lin, order)).isInstanceOf(Refused.class);
        done(act(desk, order, Kind.OPEN, ""));
        done(claim(lin, order));
        UUID refused = placed();
        assertThat(act(desk, refused, Kind.REFUSE, " ")).isEqualTo(new Refused(new Refusal.WordsMissing(Kind.REFUSE)));
        done(act(desk, refused, Kind.REFUSE, "请拨打 120"));
        assertThat(order(chen, refused).orElseThrow().step()).isEqualTo(Step.REFUSED);
    }

    @Test
    void nobodyHelpsThemselvesNorOrdersForYesterdayOrNowhere() {
        signUp(chen, "陈一", community);
        UUID order = opened(1);
        assertThat(claim(chen, order)).isEqualTo(new Refused(new Refusal.ForYourself()));
        clock.set(start.plus(Duration.ofDays(3)));
        assertThat(as(chen, () -> orders.place(draft(1)))).isEqualTo(new Refused(new Refusal.TimeOutOfRange()));
        clock.set(start);
        assertThat(as(chen, () -> orders.place(draft(21)))).isEqualTo(new Refused(new Refusal.HelpersOutOfRange()));
    }

    @Test
    void whoWasNotAskedForLongComesBeforeWhoIsAskedEachTime() {
        Scope wu = city.person(Role.RESIDENT, "");
        UUID fresh = signUp(wu, "吴二", community);
        for (int i = 0; i < 3; i++) {
            offered();
        }
        UUID order = placed();
        List<Suggestion> found = as(desk, () -> suggesting.list(order));
        assertThat(found).extracting(Suggestion::volunteer).containsExactly(fresh, volunteer);
        assertThat(found.getFirst().reasons()).contains(Weighing.HAS_SKILL, Weighing.THEIR_TURN);
        assertThat(found.getLast().reasons()).contains(Weighing.OFTEN_ASKED);
        assertThat(as(lin, () -> suggesting.list(order)))
                .as("only for the desk")
                .isEmpty();
    }

    private static List<OrderOutcome> allAtOnce(List<Callable<OrderOutcome>> all) throws Exception {
        List<OrderOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }
}
