package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class CaseListTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Categories categories;

    @Autowired
    private Offices offices;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 0; i < 7; i++) {
            people.reported();
        }
        List<UUID> seen = new ArrayList<>();
        String after = "";
        do {
            String from = after;
            Slice<CaseRow> page = Scoped.call(people.gridWorker, () -> queries.list(CaseFilter.ALL, from, 3));
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next() == null ? "" : page.next();
        } while (!after.isEmpty());
        assertThat(seen).hasSize(7);
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void aFilterShowsWhatItSays() {
        Outcome.Reported first = people.after(2);
        people.reported();
        assertThat(count(CaseFilter.ALL)).isEqualTo(2);
        assertThat(count(CaseFilter.ALL.steps(Step.DISPATCHED, Step.HANDLING))).isEqualTo(1);
        assertThat(count(CaseFilter.ALL.office(people.water))).isEqualTo(1);
        assertThat(count(CaseFilter.ALL.category("E01"))).isEqualTo(2);
        assertThat(count(CaseFilter.ALL.category("E02"))).isZero();
        assertThat(count(CaseFilter.ALL.division(people.city.grid()))).isEqualTo(2);
        assertThat(count(CaseFilter.ALL.division(people.city.community(1, 1, 2))))
                .isZero();
        assertThat(count(CaseFilter.ALL.text(first.number()))).isEqualTo(1);
        assertThat(count(CaseFilter.ALL.text("没人收"))).isEqualTo(2);
        assertThat(count(CaseFilter.ALL.text("100%"))).isZero();
        assertThat(count(CaseFilter.ALL.received(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 4))))
                .isEqualTo(2);
        assertThat(count(CaseFilter.ALL.received(LocalDate.of(2026, 3, 5), null)))
                .isZero();
    }

    @Test
    void theButtonsAreThoseThatWork() {
        Outcome.Reported reported = people.after(4);
        assertThat(buttons(people.gridWorker, reported))
                .containsExactly(
                        Action.Kind.CONFIRM,
                        Action.Kind.REWORK,
                        Action.Kind.RELATE,
                        Action.Kind.UNRELATE,
                        Action.Kind.COMMENT);
        assertThat(buttons(people.handler, reported)).containsExactly(Action.Kind.COMMENT);
        assertThat(buttons(people.supervisor, reported))
                .containsExactly(Action.Kind.GRANT_COMPLAINT, Action.Kind.DENY_COMPLAINT);
        people.step(reported, 4);
        assertThat(buttons(people.holder(reported), reported))
                .containsExactly(Action.Kind.EVALUATE, Action.Kind.OBJECT, Action.Kind.COMPLAIN);
    }

    @Test
    void theMapShowsOpenCasesOfTheBoxAndSubtree() {
        people.reported();
        people.after(6);
        assertThat(inBox(new Box(119, 25.4, 119.1, 25.5), "")).isEqualTo(1);
        assertThat(inBox(new Box(119.1, 25.4, 119.2, 25.5), "")).isZero();
        assertThat(inBox(new Box(119, 25.4, 119.1, 25.5), people.city.county(2)))
                .isZero();
    }

    @Test
    void categoriesAreFoundByNameInEitherLanguage() {
        List<Category> found = Scoped.call(people.city.visitor(), () -> categories.search("垃圾", 50));
        assertThat(found).extracting(Category::name).contains("暴露垃圾", "积存垃圾渣土");
        found = Scoped.call(people.city.visitor(), () -> categories.search("Manhole", 50));
        assertThat(found).extracting(Category::code).contains("C0101");
        assertThat(Scoped.call(people.city.visitor(), () -> categories.children("")))
                .extracting(Category::code)
                .containsExactly("C", "E", "S");
    }

    private long count(CaseFilter filter) {
        return Scoped.call(people.supervisor, () -> {
            long counted = queries.count(filter);
            assertThat(queries.list(filter, "").rows()).hasSize((int) counted);
            return counted;
        });
    }

    private List<Action.Kind> buttons(Scope who, Outcome.Reported reported) {
        return Scoped.call(who, () -> queries.find(reported.caseId()))
                .orElseThrow()
                .buttons();
    }

    private int inBox(Box box, String division) {
        return Scoped.call(people.supervisor, () -> queries.openIn(box, division, 100))
                .size();
    }
}
