package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the reporter of a merged case is told of the other's end: which it was, each time, and nothing of who reported it. */
@GezhiTest
class MergedEndTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Merging merging;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Categories categories;

    @Autowired
    private Offices offices;

    private CaseStories people;
    private Outcome.Reported first;
    private Outcome.Reported second;

    @BeforeEach
    void twoReportsOfOneHeapOfRubbish() {
        people = new CaseStories(cities.fresh(), cases, offices);
        first = people.reported();
        second = people.reported();
    }

    @Test
    void theReporterOfTheChildReadsWhyTheParentWasNotDealtWithAndNoTelephone() {
        merge();
        assertThat(end()).isEmpty();
        people.act(people.desk, first.caseId(), 1, new Action.Refuse("已自行清走，可问 13812345678"));
        Merging.End end = end().orElseThrow();
        assertThat(List.of(end.number(), end.step())).isEqualTo(List.of(first.number(), Step.REFUSED));
        assertThat(end.words()).startsWith("已自行清走").doesNotContain("13812345678");
        assertThat(Scoped.call(people.city.visitor(), () -> merging.findEnd(first.caseId())))
                .as("it is merged into nothing")
                .isEmpty();
    }

    @Test
    void aParentBegunAgainIsToldOfAgainWhenItEndsAgain() {
        merge();
        for (int deed = 0; deed < 5; deed++) {
            assertThat(people.step(first, deed)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(end().orElseThrow().words()).isEqualTo("已清理");
        assertThat(merging.tell(people.city.code())).isEqualTo(1);
        assertThat(people.act(people.desk, first.caseId(), 6, new Detour.Reopen("又堆上了")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(end()).isEmpty();
        assertThat(merging.tell(people.city.code())).isZero();
        people.act(people.dispatcher, first.caseId(), 7, new Action.Dispatch(people.water, ""));
        people.act(people.handler, first.caseId(), 8, new Action.Accept());
        people.act(people.handler, first.caseId(), 9, new Action.FeedBack("又清了一次"));
        people.act(people.gridWorker, first.caseId(), 10, new Action.Confirm(""));
        assertThat(end().orElseThrow().words()).isEqualTo("又清了一次");
        assertThat(merging.tell(people.city.code())).isEqualTo(1);
        assertThat(merging.tell(people.city.code())).isZero();
        assertThat(file(second).timeline())
                .filteredOn(each -> each.entry().action() == Action.Kind.TELL)
                .hasSize(2);
    }

    @Test
    void whoWaitedForAnotherCaseComplainsOnceTheyAreToldOfItsEnd() {
        merge();
        assertThat(complain("还堆着")).isInstanceOf(Outcome.Refused.class);
        people.act(people.desk, first.caseId(), 1, new Action.Refuse("已自行清走"));
        merging.tell(people.city.code());
        assertThat(complain("还堆着")).isInstanceOf(Outcome.Done.class);
        assertThat(complain("还是堆着")).isEqualTo(new Outcome.Refused(new Refusal.AskedAlready()));
        assertThat(Scoped.call(
                        people.supervisor,
                        () -> complaints.decide(second.caseId(), UUID.randomUUID(), true, "确实没有清，已分开重办")))
                .isInstanceOf(Outcome.Done.class);
        people.act(people.desk, first.caseId(), 2, new Detour.Reopen("没有清"));
        people.act(people.dispatcher, first.caseId(), 3, new Action.Refuse("另有安排"));
        merging.tell(people.city.code());
        assertThat(complain("又没有清")).as("another end").isInstanceOf(Outcome.Done.class);
    }

    private Outcome complain(String words) {
        return Scoped.call(people.holder(second), () -> complaints.complain(second.caseId(), UUID.randomUUID(), words));
    }

    /** Anybody may say "the same problem" of a number. */
    @ParameterizedTest
    @EnumSource(value = Privacy.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void whatThePrivacyOfTheParentsCategoryKeepsBackIsNotReadByWayOfTheChild(Privacy level) {
        Scoped.run(
                people.city.system(),
                () -> categories.add(List.of(
                        new Category("Z", "家事", "Family", false, level),
                        new Category("Z01", "家中积存", "Hoarding", true, Privacy.OPEN))));
        people.act(
                people.desk,
                first.caseId(),
                1,
                new Action.Collect("Z01", file(first).row().place(), ""));
        merge();
        people.act(people.dispatcher, first.caseId(), 2, new Action.Refuse("家中无人"));
        assertThat(merging.tell(people.city.code())).isEqualTo(1);
        assertThat(end()).isEmpty();
    }

    private void merge() {
        Merging.Wish wish = new Merging.Wish(first.caseId(), "同一处");
        assertThat(Scoped.call(people.desk, () -> merging.merge(second.caseId(), wish, 1, UUID.randomUUID())))
                .isInstanceOf(Outcome.Done.class);
    }

    private Optional<Merging.End> end() {
        return Scoped.call(people.holder(second), () -> merging.findEnd(second.caseId()));
    }

    private CaseFile file(Outcome.Reported reported) {
        return Scoped.call(
                people.city.system(), () -> queries.find(reported.caseId()).orElseThrow());
    }
}
