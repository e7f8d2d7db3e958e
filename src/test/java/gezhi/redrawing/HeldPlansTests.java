package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.ByHand;
import gezhi.planning.GridPlan;
import gezhi.planning.PlannedGrid;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A submitted plan stays as it was submitted until it is refused or withdrawn. */
class HeldPlansTests extends SubmittedPlans {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Planned planned;

    @Autowired
    private ProposalStore store;

    private ByHand hand;
    private UUID drawn;
    private UUID copy;

    @BeforeEach
    void copyAPlan() {
        hand = new ByHand(beans);
        drawn = plan();
        copy = copied(UUID.randomUUID());
    }

    @Test
    void aSubmittedCopyIsNotChangedUntilItIsRefusedOrWithdrawn() {
        UUID id = done(submit(0));
        GridPlan.Held hold = Objects.requireNonNull(
                Scoped.call(street, () -> plans.find(copy)).orElseThrow().hold());
        assertThat(hold.at()).isNotNull();
        assertThat(put(0)).isFalse();
        assertThat(Scoped.call(street, () -> plans.discard(copy))).isFalse();

        assertThat(decide(leader, id, ProposalDeed.APPROVE, "")).isEqualTo(new Done(id));
        assertThat(put(0)).as("approved").isFalse();
        assertThat(decide(leader, id, ProposalDeed.REFUSE, "户数不准")).isEqualTo(new Done(id));
        assertThat(put(0)).as("refused by somebody who changes no plans").isTrue();

        UUID again = done(submit(1));
        assertThat(put(1)).isFalse();
        assertThat(decide(street, again, ProposalDeed.WITHDRAW, "")).isEqualTo(new Done(again));
        assertThat(Scoped.call(street, () -> plans.discard(copy))).isTrue();
    }

    @Test
    void whatChangedSinceItWasLookedAtIsNotSubmitted() {
        assertThat(put(0)).isTrue();
        assertThat(submit(0)).isEqualTo(new Refused(Reason.CHANGED));
        assertThat(submit(2)).isEqualTo(new Refused(Reason.CHANGED));
        assertThat(submit(1)).isInstanceOf(Done.class);
    }

    @Test
    void ofAChangeAndASubmissionAtOnceOneIsDoneAndWhatIsSubmittedIsThePlan() throws Exception {
        for (int round = 0; round < 8; round++) {
            copy = copied(UUID.randomUUID());
            Callable<Object> change = () -> put(0);
            Callable<Object> submission = () -> submit(0);
            boolean changeFirst = round % 2 == 0;
            List<Object> ends = together(changeFirst ? List.of(change, submission) : List.of(submission, change));
            boolean changed = (Boolean) ends.get(changeFirst ? 0 : 1);
            ProposalOutcome outcome = (ProposalOutcome) ends.get(changeFirst ? 1 : 0);
            if (changed) {
                assertThat(outcome).isEqualTo(new Refused(Reason.CHANGED));
            } else {
                UUID id = done(outcome);
                Map<Integer, List<String>> submitted = new TreeMap<>();
                Scoped.call(street, () -> store.grids(id)).forEach(grid -> submitted.put(grid.seq(), grid.units()));
                assertThat(submitted).isEqualTo(grids());
                assertThat(decide(street, id, ProposalDeed.WITHDRAW, "")).isEqualTo(new Done(id));
            }
        }
    }

    @Test
    void twoTapsMakeOneCopy() throws Exception {
        UUID request = UUID.randomUUID();
        Callable<UUID> tap = () -> copied(request);
        assertThat(new HashSet<>(together(List.of(tap, tap, tap)))).hasSize(1);
        assertThat(copied(request)).isEqualTo(copied(request)).isNotEqualTo(copied(UUID.randomUUID()));
    }

    private UUID copied(UUID request) {
        return Scoped.call(street, () -> hand.copy(drawn, request));
    }

    private ProposalOutcome submit(int version) {
        return Scoped.call(street, () -> proposals.submit(copy, version));
    }

    /** The fifth unit of the row goes into the grid of the sixth. */
    private boolean put(int version) {
        int grid = grids().entrySet().stream()
                .filter(each -> each.getValue().contains(second + "003"))
                .findFirst()
                .orElseThrow()
                .getKey();
        return Scoped.call(street, () -> hand.put(copy, version, grid, second + "002"));
    }

    private Map<Integer, List<String>> grids() {
        Map<Integer, List<String>> units = new TreeMap<>();
        for (PlannedGrid grid : Scoped.call(street, () -> planned.grids(copy))) {
            units.put(grid.seq(), grid.units());
        }
        return units;
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        try (var pool = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<T>> ends = pool.invokeAll(deeds);
            List<T> all = new ArrayList<>();
            for (Future<T> end : ends) {
                all.add(end.get());
            }
            return all;
        }
    }
}
