package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.cases.loop.Detour;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class WorklistTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Worklists worklists;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc mvc;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        clock.set(WEDNESDAY_TEN);
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @AfterEach
    void turnBackTheClock() {
        clock.set(WEDNESDAY_TEN);
    }

    @Test
    void everybodyFindsTheirOwnWork() {
        people.reported();
        people.after(1);
        people.after(2);
        people.after(3);
        people.after(4);
        people.after(5);
        assertThat(heap(people.gridWorker, Work.Kind.TO_COLLECT)).isEqualTo(1);
        assertThat(heap(people.gridWorker, Work.Kind.TO_VERIFY)).isEqualTo(1);
        assertThat(heap(people.neighbour, Work.Kind.TO_COLLECT)).isZero();
        assertThat(heap(people.dispatcher, Work.Kind.TO_DISPATCH)).isEqualTo(1);
        assertThat(heap(people.dispatcher, Work.Kind.AT_OFFICES)).isEqualTo(2);
        assertThat(heap(people.handler, Work.Kind.TO_ACCEPT)).isEqualTo(1);
        assertThat(heap(people.handler, Work.Kind.TO_HANDLE)).isEqualTo(1);
        assertThat(heap(people.otherOffice, Work.Kind.TO_ACCEPT)).isZero();
        assertThat(heap(people.desk, Work.Kind.TO_CALL_BACK)).isEqualTo(1);
    }

    @Test
    void anOfficeThatWasAskedToHelpFindsTheCaseUntilItHasAnswered() throws Exception {
        Outcome.Reported told = people.after(3);
        people.act(people.dispatcher, told.caseId(), 4, new Detour.Assist(people.roads, "请设围挡"));
        assertThat(heap(people.otherOffice, Work.Kind.TO_ASSIST)).isEqualTo(1);
        assertThat(walk(people.otherOffice, Work.Kind.TO_ASSIST))
                .extracting(CaseRow::id)
                .containsExactly(told.caseId());
        assertThat(heap(people.handler, Work.Kind.TO_ASSIST)).isZero();
        assertThat(page(people.handler, told)).contains("待反馈", "协办部门反馈以后，才能反馈结果");
        assertThat(page(people.otherOffice, told)).contains("待反馈").doesNotContain("才能反馈结果");
        people.act(people.otherOffice, told.caseId(), 5, new Detour.Answer("围好了"));
        assertThat(heap(people.otherOffice, Work.Kind.TO_ASSIST)).isZero();
        assertThat(page(people.handler, told)).contains("已反馈").doesNotContain("才能反馈结果");
    }

    private String page(Scope who, Outcome.Reported told) throws Exception {
        return mvc.perform(get("/cases/" + told.caseId())
                        .with(As.person(As.signedIn(
                                who.city(),
                                who.role(),
                                Objects.requireNonNull(who.person()),
                                who.subtree(),
                                who.office()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aHandlerWithoutAnOfficeHasNoHeaps() {
        people.after(2);
        Scope lost = people.city.person(Role.OFFICE_HANDLER, "", null);
        assertThat(Scoped.call(lost, worklists::heaps)).isEmpty();
        assertThat(Scoped.call(lost, () -> worklists.list(Work.Kind.TO_ACCEPT, ""))
                        .rows())
                .isEmpty();
    }

    @Test
    void pagesOfAHeapFollowEachOtherByUrgencyWithoutGapOrRepeat() {
        for (int i = 0; i < 7; i++) {
            people.after(2 + i % 2);
            clock.advance(Duration.ofMinutes(i % 3));
        }
        List<CaseRow> seen = walk(people.supervisor, Work.Kind.AT_OFFICES);
        assertThat(seen).extracting(CaseRow::id).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen).extracting(row -> Objects.requireNonNull(row.due())).isSorted();
    }

    @Test
    void pagesOfOnesOwnReportsBeginWithTheNewest() {
        for (int i = 0; i < 5; i++) {
            Scoped.call(people.gridWorker, () -> cases.report(CaseStories.rubbish(people.city.grid())));
            clock.advance(Duration.ofMinutes(i % 2));
        }
        List<CaseRow> seen = walk(people.gridWorker, Work.Kind.REPORTED);
        assertThat(seen).extracting(CaseRow::id).hasSize(5).doesNotHaveDuplicates();
        assertThat(seen.reversed()).extracting(CaseRow::received).isSorted();
    }

    @Test
    void aKeyThatNobodyWroteLeadsToTheFirstPage() {
        people.reported();
        for (String key : List.of("x", "_", "-1000000-01-01T00:00:00Z_" + new java.util.UUID(0, 0))) {
            Slice<CaseRow> first = Scoped.call(people.gridWorker, () -> worklists.list(Work.Kind.TO_COLLECT, key));
            assertThat(first.rows()).as(key).hasSize(1);
        }
    }

    @Test
    void newsIsWhatOthersBroughtToTheHeapSinceAndIsStillThere() {
        people.reported();
        clock.advance(Duration.ofMinutes(1));
        Instant seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, seen)).isZero();
        Outcome.Reported second = people.reported();
        people.reported();
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, seen)).isEqualTo(2);
        people.step(second, 0);
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, seen)).isEqualTo(1);
        assertThat(news(people.dispatcher, Work.Kind.TO_DISPATCH, seen)).isEqualTo(1);
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, clock.instant()))
                .isZero();
    }

    @Test
    void whatOneDidOneselfIsNoNews() {
        Instant seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        people.after(3);
        assertThat(news(people.handler, Work.Kind.TO_HANDLE, seen)).isZero();
        Scope colleague = people.city.person(Role.OFFICE_HANDLER, "", people.water);
        assertThat(news(colleague, Work.Kind.TO_HANDLE, seen)).isEqualTo(1);
        Scoped.call(people.gridWorker, () -> cases.report(CaseStories.rubbish(people.city.grid())));
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, seen)).isZero();
        assertThat(news(people.desk, Work.Kind.TO_COLLECT, seen)).isEqualTo(1);
    }

    @Test
    void aCaseThatOnlyMovesOnWithinAHeapIsNoNewsToIt() {
        people.after(2);
        clock.advance(Duration.ofMinutes(1));
        Instant seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        CaseRow row = Scoped.call(people.supervisor, () -> worklists.list(Work.Kind.AT_OFFICES, ""))
                .rows()
                .getFirst();
        people.act(people.handler, row.id(), row.version(), new gezhi.cases.loop.Action.Accept());
        assertThat(news(people.supervisor, Work.Kind.AT_OFFICES, seen)).isZero();
    }

    @Test
    void nobodyIsToldOfCasesThatTheyCannotSee() {
        Instant seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        people.reported();
        people.after(2);
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, seen)).isEqualTo(1);
        assertThat(news(people.neighbour, Work.Kind.TO_COLLECT, seen)).isZero();
        assertThat(news(people.city.person(Role.DISPATCHER, people.city.township(1, 2)), Work.Kind.TO_COLLECT, seen))
                .isZero();
        assertThat(news(people.handler, Work.Kind.TO_ACCEPT, seen)).isEqualTo(1);
        assertThat(news(people.otherOffice, Work.Kind.TO_ACCEPT, seen)).isZero();
        assertThat(news(people.handler, Work.Kind.TO_COLLECT, seen))
                .as("a heap of other roles")
                .isZero();
        var elsewhere = cities.fresh();
        assertThat(news(elsewhere.person(Role.DISPATCHER, elsewhere.code()), Work.Kind.TO_COLLECT, seen))
                .isZero();
    }

    @Test
    void aPageLeftOpenForDaysGetsTheNewsOfTheLastDay() {
        people.reported();
        clock.advance(Duration.ofDays(2));
        people.reported();
        assertThat(news(people.gridWorker, Work.Kind.TO_COLLECT, WEDNESDAY_TEN.minus(Duration.ofDays(1))))
                .isEqualTo(1);
    }

    private int news(Scope who, Work.Kind kind, Instant since) {
        return Scoped.call(who, () -> worklists.news(kind, since));
    }

    private List<CaseRow> walk(Scope who, Work.Kind kind) {
        List<CaseRow> seen = new ArrayList<>();
        String after = "";
        do {
            String from = after;
            Slice<CaseRow> page = Scoped.call(who, () -> worklists.list(kind, from, 2));
            seen.addAll(page.rows());
            after = page.next() == null ? "" : page.next();
        } while (!after.isEmpty());
        return seen;
    }

    /** The count, which is that of the rows. */
    private long heap(Scope who, Work.Kind kind) {
        return Scoped.call(who, () -> {
            long count = worklists.heaps().stream()
                    .filter(work -> work.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .count();
            assertThat(worklists.list(kind, "").rows()).hasSize((int) count);
            return count;
        });
    }
}
