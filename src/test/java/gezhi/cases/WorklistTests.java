package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
