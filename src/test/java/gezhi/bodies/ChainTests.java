package gezhi.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gezhi.bodies.StandingOutcome.Done;
import gezhi.bodies.StandingOutcome.Reason;
import gezhi.bodies.StandingOutcome.Refused;
import gezhi.bodies.store.StandingStore;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class ChainTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Chain chain;

    @Autowired
    private Coverages coverages;

    @Autowired
    private StandingStore store;

    @Autowired
    private TransactionOperations transactions;

    private BodyStories story;
    private Body branch;
    private String grid;
    private String next;

    @BeforeEach
    void found() {
        story = new BodyStories(cities.fresh(), bodies);
        branch = story.branch("第一网格党支部");
        grid = story.city.grid();
        next = story.city.community(1, 1, 1) + "002";
    }

    @Test
    void severalGridsMayHaveOneBranchAndNoGridTwo() {
        assertThat(stand(grid, branch, TODAY)).isEqualTo(new Done());
        assertThat(stand(next, branch, TODAY)).isEqualTo(new Done());
        Body other = story.branch("另一党支部");
        assertThat(stand(grid, other, TODAY)).isEqualTo(new Refused(Reason.TAKEN));
        assertThat(Scoped.call(story.admin, () -> chain.of(branch.id())))
                .extracting(Standing::division)
                .containsExactly(grid, next);
        var totals = Scoped.call(
                story.admin, () -> coverages.below(story.city.code(), "").totals());
        assertThat(totals).isEqualTo(new Coverage.Totals(16, 2, 1, 16, 0, 0));
    }

    @Test
    void whoStoodForADivisionIsKept() {
        stand(grid, branch, TODAY.minusDays(10));
        assertThat(end(grid, TODAY.minusDays(3))).isEqualTo(new Done());
        assertThat(end(grid, TODAY)).isEqualTo(new Refused(Reason.NOBODY_STANDS));
        Body other = story.branch("另一党支部");
        assertThat(stand(grid, other, TODAY.minusDays(5))).isEqualTo(new Refused(Reason.TAKEN));
        assertThat(stand(grid, other, TODAY.minusDays(3))).isEqualTo(new Done());
        assertThat(Scoped.call(story.admin, () -> chain.forDivision(grid)))
                .extracting(Standing::body)
                .containsExactly(other.id(), branch.id());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(stand(story.city.community(1, 1, 1), branch, TODAY)).isEqualTo(new Done());
        assertThat(stand(story.city.township(1, 1), branch, TODAY)).isEqualTo(new Refused(Reason.WRONG_LEVEL));
        assertThat(stand(story.city.community(1, 1, 2) + "001", branch, TODAY)).isEqualTo(new Refused(Reason.OUTSIDE));
        assertThat(stand(grid + "99", branch, TODAY)).isEqualTo(new Refused(Reason.NO_SUCH_DIVISION));
        assertThat(stand(grid, branch, TODAY.plusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        assertThat(stand(grid, branch, BodyStories.FROM.minusDays(1))).isEqualTo(new Refused(Reason.BAD_DAY));
        Body alliance = story.open(BodyKind.ALLIANCE, "联盟", story.city.community(1, 1, 1), story.community);
        assertThat(stand(story.city.community(1, 1, 1), alliance, TODAY)).isEqualTo(new Refused(Reason.WRONG_LEVEL));
    }

    @Test
    void aClosedBodyStandsForNothingAnyMore() {
        stand(grid, branch, TODAY.minusDays(10));
        story.close(branch, TODAY).get();
        assertThat(stand(grid, branch, TODAY)).isEqualTo(new Refused(Reason.NO_SUCH_BODY));
        assertThat(Scoped.call(story.admin, () -> chain.forDivision(grid)))
                .extracting(Standing::until)
                .containsExactly(TODAY);
    }

    @Test
    void aBodyThatStandsForAGridCannotBecomeOneThatMayNot() {
        stand(next, branch, TODAY);
        var floating = BodyStories.draft(BodyKind.FLOATING_BRANCH, "流动党支部", branch.seat(), story.community);
        assertThat(story.change(branch, floating))
                .isEqualTo(new BodyOutcome.Refused(BodyOutcome.Reason.STANDS_FOR_OTHERS));
    }

    @Test
    void ofManyWhoWantADivisionAtOnceOneGetsIt() throws Exception {
        List<Body> rivals = List.of(branch, story.branch("二"), story.branch("三"), story.branch("四"));
        List<Callable<StandingOutcome>> wishes = rivals.stream()
                .<Callable<StandingOutcome>>map(rival -> () -> stand(grid, rival, TODAY))
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long done = 0;
            for (var wish : pool.invokeAll(wishes)) {
                done += wish.get() instanceof Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void theDatabaseItselfKeepsTwoBodiesAndTwoPeriodsOfADivisionApart() {
        Body other = story.branch("另一党支部");
        stand(grid, branch, TODAY.minusDays(10));
        assertThatThrownBy(() -> write(grid, other, TODAY)).hasStackTraceContaining("standing_today");
        end(grid, TODAY);
        write(grid, other, TODAY.minusDays(1));
        assertThatThrownBy(() -> end(grid, TODAY)).hasStackTraceContaining("standing_periods_apart");
    }

    private void write(String division, Body body, LocalDate since) {
        Standing.Fresh fresh = new Standing.Fresh(division, body.id(), since);
        Scoped.run(
                story.admin,
                () -> transactions.executeWithoutResult(status -> store.insert(story.city.code(), List.of(fresh))));
    }

    @Test
    void gapsAreWhatNobodyStandsFor() {
        stand(grid, branch, TODAY);
        Body group = story.open(BodyKind.GROUP, "一单元党小组", grid + "001", branch);
        stand(grid + "001", group, TODAY);
        String community = story.city.community(1, 1, 1);
        assertThat(gaps(community, Level.GRID)).containsExactly(next);
        assertThat(gaps(community, Level.UNIT)).containsExactly(next + "001");
        assertThat(gaps(story.city.code(), Level.GRID)).hasSize(15);
        var children = Scoped.call(
                        story.admin,
                        () -> coverages.below(story.city.township(1, 1), "").children())
                .rows();
        assertThat(children)
                .extracting(Coverage::code, Coverage::grids, Coverage::gridsCovered, Coverage::unitsCovered)
                .containsExactly(tuple(community, 2L, 1L, 1L), tuple(story.city.community(1, 1, 2), 2L, 0L, 0L));
        assertThat(Scoped.call(story.admin, () -> coverages.below(grid, "").children())
                        .rows())
                .extracting(Coverage::bodyName)
                .containsExactly("一单元党小组");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersReadTheChainAndDoNotKeepIt(Role role) {
        stand(next, branch, TODAY);
        var scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
        assertThat(Scoped.call(scope, () -> chain.forDivision(next))).hasSize(1);
        assertThatThrownBy(() -> Scoped.call(scope, () -> chain.stand(grid, branch.id(), TODAY)))
                .hasStackTraceContaining("row-level security");
        assertThat(Scoped.call(scope, () -> chain.end(next, TODAY))).isInstanceOf(Refused.class);
    }

    private List<String> gaps(String division, Level level) {
        return Scoped.call(story.admin, () -> coverages.gaps(division, level, "")).rows().stream()
                .map(Coverage.Gap::code)
                .toList();
    }

    private StandingOutcome stand(String division, Body body, LocalDate since) {
        return Scoped.call(story.admin, () -> chain.stand(division, body.id(), since));
    }

    private StandingOutcome end(String division, LocalDate on) {
        return Scoped.call(story.admin, () -> chain.end(division, on));
    }
}
