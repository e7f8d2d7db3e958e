package gezhi.orders;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.orders.AssignOutcome.Changed;
import gezhi.orders.AssignOutcome.Dispatched;
import gezhi.orders.AssignOutcome.Reason;
import gezhi.orders.AssignOutcome.What;
import gezhi.orders.Assignment.Proposal;
import gezhi.orders.Assignment.Way;
import gezhi.orders.Assignment.Wish;
import gezhi.orders.assign.Choice;
import gezhi.orders.loop.Action.Kind;
import gezhi.orders.loop.Step;
import gezhi.orders.store.AssignmentStore;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.volunteering.Volunteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders assigned together, looked at, and dispatched: all as they were looked at, or none. */
@GezhiTest
class AssigningTests extends OrdersFixture {
    private static final Wish WISH = new Wish(3, 10, 1);

    @Autowired
    private Assigning assigning;

    @Autowired
    private AssignmentStore store;

    @Autowired
    private DispatchingTogether together;

    @Test
    void whatIsAssignedTogetherIsDispatchedByTheDeskAndBeforeNobodyHearsOfIt() {
        UUID wu = enrolled("吴二", List.of("REPAIR"));
        UUID elderly = placed(1);
        UUID any = done(as(chen, () -> orders.place(draft(1, ""))));
        Assignment found = solved();
        assertThat(found.state()).isEqualTo(AssignState.SOLVED);
        assertThat(found.solved().choice().of(elderly)).containsExactly(volunteer);
        assertThat(found.solved().choice().of(any)).containsExactly(wu);
        assertThat(found.solved().tally().covered()).isEqualTo(2);
        assertThat(found.solved().tally()).isGreaterThanOrEqualTo(found.greedy().tally());
        assertThat(order(desk, elderly).orElseThrow().step()).isEqualTo(Step.PLACED);
        assertThat(as(lin, () -> queries.listMine())).isEmpty();

        UUID request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(dispatch(found, request, elderly, any)).isEqualTo(new Dispatched(2));
        }
        assertThat(order(desk, elderly).orElseThrow().counts().asked()).isEqualTo(1);
        assertThat(as(lin, () -> queries.listMine()))
                .singleElement()
                .satisfies(row -> assertThat(row.order().brief()).isEqualTo("请今天答复"));
        assertThat(as(desk, () -> queries.listThese(List.of(any))))
                .extracting(OrderRow::step)
                .containsExactly(Step.DISPATCHED);
    }

    @Test
    void whatHasChangedMeanwhileIsNamedAndNothingIsDispatched() {
        UUID wu = enrolled("吴二", List.of("ELDERLY"));
        UUID one = placed(1);
        UUID other = placed(1);
        Assignment found = solved();
        assertThat(found.solved().tally().covered()).isEqualTo(2);
        done(act(chen, one, Kind.WITHDRAW, ""));
        UUID third = placed(1);
        UUID left = found.solved().choice().of(other).getFirst();
        done(as(desk, () -> orders.offer(third, UUID.randomUUID(), List.of(left), "", 0, "")));
        String name = left.equals(wu) ? "吴二" : "林一";
        assertThat(dispatch(found, UUID.randomUUID(), one, other))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.changes())
                                .extracting(each -> each.what() + each.name())
                                .containsExactlyInAnyOrder(What.ORDER_MOVED.name(), What.NOT_FREE + name));
        assertThat(order(desk, other).orElseThrow().step()).isEqualTo(Step.PLACED);
        as(desk, () -> volunteers.stop(left));
        assertThat(dispatch(found, UUID.randomUUID(), other))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.changes())
                                .extracting(AssignOutcome.Change::what)
                                .containsExactly(What.NOT_FOR_IT));
        assertThat(order(desk, other).orElseThrow().step()).isEqualTo(Step.PLACED);
    }

    @Test
    void dispatchedTwiceAtOnceIsDispatchedOnce() throws Exception {
        UUID one = placed(1);
        UUID other = done(as(chen, () -> orders.place(draft(1, ""))));
        enrolled("吴二", List.of("REPAIR"));
        Assignment found = solved();
        assertThat(found.solved().tally().covered()).isEqualTo(2);
        List<Callable<AssignOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID[] ticked = i % 2 == 0 ? new UUID[] {one, other} : new UUID[] {other, one};
            all.add(() -> dispatch(found, UUID.randomUUID(), ticked));
        }
        List<AssignOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).filteredOn(Dispatched.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(3);
        for (UUID each : List.of(one, other)) {
            assertThat(order(desk, each).orElseThrow().counts().asked()).isEqualTo(1);
        }
    }

    @RepeatedTest(5)
    void whoeverIsChosenForTwoOrdersByTwoDesksAtOnceIsAskedByOne() throws Exception {
        Scope colleague = city.person(Role.COMMUNITY_DESK, community);
        Assignment mine = chosen(placed(1));
        Assignment theirs = chosen(placed(1));
        List<Callable<AssignOutcome>> both = List.of(() -> dispatched(desk, mine), () -> dispatched(colleague, theirs));
        List<AssignOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var each : threads.invokeAll(both)) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes).filteredOn(Dispatched.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Changed.class::isInstance)
                .singleElement()
                .satisfies(changed -> assertThat(((Changed) changed).changes())
                        .extracting(AssignOutcome.Change::what)
                        .containsExactly(What.NOT_FREE));
    }

    @Test
    void whatStillWaitsForOthersIsStoppedAtOnce() {
        CountDownLatch turn = new CountDownLatch(1);
        ReadingGround slow = new ReadingGround(null, null, null) {
            @Override
            public Read read(int days) {
                try {
                    turn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("no ground");
            }
        };
        Scope colleague = city.person(Role.COMMUNITY_DESK, community);
        SolvingOrders solving = new SolvingOrders(store, slow, clock);
        UUID before = begun(solving, colleague);
        UUID waiting = begun(solving, desk);
        Scoped.run(desk, () -> assigning.cancel(waiting));
        assertThat(ended(desk, waiting).state()).isEqualTo(AssignState.STOPPED);
        assertThat(as(colleague, () -> store.find(before)).orElseThrow().state())
                .isEqualTo(AssignState.SOLVING);
        turn.countDown();
        assertThat(ended(colleague, before).state()).isEqualTo(AssignState.FAILED);
        solving.destroy();
    }

    private UUID begun(SolvingOrders solving, Scope who) {
        UUID id = UUID.randomUUID();
        assertThat(as(who, () -> store.add(id, WISH, clock.instant()))).isTrue();
        Scoped.run(who, () -> solving.begin(id, WISH));
        return id;
    }

    @Test
    void everyDeskSeesItsOwnAndNobodyElseAny() {
        placed(1);
        Assignment found = solved();
        Scope colleague = city.person(Role.COMMUNITY_DESK, community);
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        for (Scope other : List.of(colleague, next, chen, lin, city.person(Role.AUDITOR, city.code()))) {
            assertThat(as(other, () -> assigning.find(found.id()))).isEmpty();
            assertThat(as(other, () -> assigning.dispatch(found.id(), Way.SOLVED, List.of(), UUID.randomUUID(), "")))
                    .isEqualTo(new AssignOutcome.Refused(Reason.NOT_THERE));
        }
        assertThat(as(lin, () -> assigning.begin(WISH))).isEqualTo(new AssignOutcome.Refused(Reason.BAD_WISH));
        assertThat(as(desk, () -> assigning.begin(new Wish(15, 10, 1))))
                .isEqualTo(new AssignOutcome.Refused(Reason.BAD_WISH));
        assertThat(dispatch(found, UUID.randomUUID())).isEqualTo(new AssignOutcome.Refused(Reason.NOTHING_CHOSEN));
        Assignment again = solved();
        assertThat(as(desk, () -> assigning.find(found.id())))
                .as("the next takes its place")
                .isEmpty();
        clock.set(start.plus(java.time.Duration.ofHours(25)));
        watch.watch(city.code());
        assertThat(as(desk, () -> store.find(again.id()))).as("kept for a day").isEmpty();
    }

    @Test
    void nothingToAssignSaysSo() {
        Assignment found = solved();
        assertThat(found.state()).isEqualTo(AssignState.NOTHING);
    }

    private UUID enrolled(String name, List<String> skills) {
        UUID id = UUID.randomUUID();
        as(desk, () -> volunteers.enroll(id, new Volunteer.Draft(name, community, 1970, skills, false, true, "当面签字")));
        return id;
    }

    /** The solver has ended. */
    private Assignment solved() {
        return ended(desk, ((AssignOutcome.Begun) as(desk, () -> assigning.begin(WISH))).id());
    }

    private Assignment ended(Scope who, UUID id) {
        Assignment found = as(who, () -> assigning.find(id)).orElseThrow();
        while (found.state() == AssignState.SOLVING) {
            LockSupport.parkNanos(20_000_000);
            found = as(who, () -> assigning.find(id)).orElseThrow();
        }
        return found;
    }

    /** As if the solver had chosen the volunteer for that order. */
    private Assignment chosen(UUID order) {
        Choice choice = new Choice(new TreeMap<>(Map.of(order, List.of(volunteer))));
        int version = order(desk, order).orElseThrow().version();
        Proposal proposal = new Proposal(choice, solved().solved().tally());
        return new Assignment(
                UUID.randomUUID(),
                WISH,
                AssignState.SOLVED,
                false,
                start,
                start,
                Map.of(order, version),
                proposal,
                proposal);
    }

    private AssignOutcome dispatched(Scope who, Assignment of) {
        List<UUID> all = List.copyOf(of.versions().keySet());
        return as(who, () -> together.dispatch(of, Way.SOLVED, all, UUID.randomUUID(), ""));
    }

    private AssignOutcome dispatch(Assignment of, UUID request, UUID... ticked) {
        return as(desk, () -> assigning.dispatch(of.id(), Way.SOLVED, List.of(ticked), request, "请今天答复"));
    }
}
