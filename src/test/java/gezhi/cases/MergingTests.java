package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.cases.store.AlikeReads;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports of one problem put together: both stay, the child waits, and nothing happens by itself. */
@GezhiTest
class MergingTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Merging merging;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Bonds bonds;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private AlikeReads reads;

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
    void aPartIsNotMergedIntoTheCaseThatWaitsForIt() {
        people.act(people.desk, first.caseId(), 1, Action.Collect.asReported());
        Outcome split = Scoped.call(
                people.dispatcher,
                () -> splitting.split(
                        first.caseId(),
                        2,
                        UUID.randomUUID(),
                        List.of(
                                new Splitting.Part(CaseStories.RUBBISH, "垃圾没人收", null),
                                new Splitting.Part("C0107", "灯不亮", null)),
                        "两件事"));
        assertThat(split).isInstanceOf(Outcome.Done.class);
        UUID part = Scoped.call(people.desk, () -> bonds.of(first.caseId()))
                .parts()
                .getFirst()
                .id();
        assertThat(Scoped.call(people.dispatcher, () -> merging.merge(part, into(first), 2, UUID.randomUUID())))
                .isEqualTo(new Outcome.Refused(new Refusal.NoSuchParent()));
        assertThat(alike(second)).extracting(Alike::number).doesNotContain(first.number());
    }

    @Test
    void theDeskIsShownTheOtherReportAndMergesIt() {
        assertThat(alike(second)).extracting(Alike::number).containsExactly(first.number());
        assertThat(merge(people.desk, second, first)).isInstanceOf(Outcome.Done.class);
        assertThat(step(second)).isEqualTo(Step.MERGED);
        assertThat(step(first)).isEqualTo(Step.DISCOVERED);
        assertThat(Scoped.call(people.desk, () -> merging.children(first.caseId())))
                .singleElement()
                .satisfies(child -> assertThat(child.number()).isEqualTo(second.number()));
        assertThat(Scoped.call(people.desk, () -> merging.findParent(second.caseId()))
                        .orElseThrow()
                        .number())
                .isEqualTo(first.number());
        JournalEntry last = file(second).timeline().getLast().entry();
        assertThat(last.action()).isEqualTo(Action.Kind.MERGE);
        assertThat(last.detail()).isEqualTo(first.number());
    }

    @Test
    void aMergedCaseOfTheSameTelephoneIsTheSameHousehold() {
        merge(people.desk, second, first);
        Outcome.Reported third = people.reported();
        assertThat(alike(third)).singleElement().satisfies(shown -> {
            assertThat(shown.number()).isEqualTo(first.number());
            assertThat(shown.households()).isEqualTo(1);
        });
    }

    @Test
    void takenApartItBeginsAgainAndIsNotShownAsTheSameAnyMore() {
        merge(people.desk, second, first);
        assertThat(people.act(people.desk, second.caseId(), 2, new Detour.Separate("是另一处")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(step(second)).isEqualTo(Step.DISCOVERED);
        assertThat(Scoped.call(people.desk, () -> merging.findParent(second.caseId())))
                .isEmpty();
        assertThat(alike(second)).isEmpty();
        assertThat(merge(people.desk, second, first))
                .as("people may change their mind")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatSomebodyFoundToBeAnotherProblemIsNotShownAgain() {
        Scoped.run(people.desk, () -> merging.different(second.caseId(), first.caseId()));
        assertThat(alike(second)).isEmpty();
        assertThat(alike(first)).isEmpty();
    }

    @Test
    void nothingIsMergedIntoACaseThatEndedOrIsMergedItselfNorWhatOthersWaitFor() {
        Outcome.Reported third = people.reported();
        merge(people.desk, second, first);
        assertThat(merge(people.desk, third, second)).isEqualTo(new Outcome.Refused(new Refusal.NoSuchParent()));
        assertThat(merge(people.desk, first, third)).isEqualTo(new Outcome.Refused(new Refusal.NoSuchParent()));
        assertThat(merge(people.desk, third, third)).isEqualTo(new Outcome.Refused(new Refusal.NoSuchParent()));
        people.act(people.desk, third.caseId(), 1, new Action.Refuse("不是问题"));
        Outcome.Reported fourth = people.reported();
        assertThat(merge(people.desk, fourth, third)).isEqualTo(new Outcome.Refused(new Refusal.NoSuchParent()));
        assertThat(step(fourth)).isEqualTo(Step.DISCOVERED);
    }

    @Test
    void whoMayNotCollectMayNotMerge() {
        for (Scope other : List.of(people.handler, people.neighbour, people.supervisor, people.city.visitor())) {
            assertThat(merge(other, second, first)).as(other.role().name()).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(step(second)).isEqualTo(Step.DISCOVERED);
    }

    @Test
    void theReporterSaysItIsTheSameAndFollowsTheOther() {
        Scoped.run(people.city.visitor(), () -> merging.join(second.caseId(), first.number(), ""));
        assertThat(step(second)).isEqualTo(Step.MERGED);
        Scoped.run(people.city.visitor(), () -> merging.join(first.caseId(), "260304-000000", ""));
        assertThat(step(first)).isEqualTo(Step.DISCOVERED);
    }

    @Test
    void theReporterOfTheChildIsToldOnceWhenTheParentEnds() {
        merge(people.desk, second, first);
        assertThat(merging.tell(people.city.code())).isZero();
        people.act(people.desk, first.caseId(), 1, new Action.Refuse("已自行清走"));
        assertThat(merging.tell(people.city.code())).isEqualTo(1);
        assertThat(merging.tell(people.city.code())).isZero();
        JournalEntry told = file(second).timeline().getLast().entry();
        assertThat(List.of(told.action(), told.detail())).isEqualTo(List.of(Action.Kind.TELL, first.number()));
        assertThat(step(second)).isEqualTo(Step.MERGED);
    }

    @Test
    void theSameRequestMergesOnce() {
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(Scoped.call(people.desk, () -> merging.merge(second.caseId(), into(first), 1, request)))
                    .isInstanceOf(Outcome.Done.class);
        }
        assertThat(file(second).timeline()).hasSize(2);
    }

    /** Whoever is first: never both, never a circle. */
    @RepeatedTest(20)
    void twoDesksThatMergeTheSameTwoTheOtherWayRoundDoNotLoseThem() throws Exception {
        List<Callable<Outcome>> both =
                List.of(() -> merge(people.desk, second, first), () -> merge(people.desk, first, second));
        try (var pool = Executors.newFixedThreadPool(2)) {
            long done = 0;
            for (Future<Outcome> outcome : pool.invokeAll(both)) {
                done += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(List.of(step(first), step(second))).containsExactlyInAnyOrder(Step.MERGED, Step.DISCOVERED);
    }

    @Test
    void thePublicSeesThatThereIsOneButNoWordsBeforeADeskHasLooked() {
        List<Alike> shown = forVisitor();
        assertThat(shown).hasSize(2).allSatisfy(alike -> {
            assertThat(alike.words()).isEmpty();
            assertThat(alike.photo()).isNull();
            assertThat(alike.metres()).as("ten metres, told by the hundred").isEqualTo(100);
        });
        people.act(people.desk, first.caseId(), 1, Action.Collect.asReported());
        assertThat(forVisitor())
                .filteredOn(alike -> alike.number().equals(first.number()))
                .extracting(Alike::words)
                .containsExactly("垃圾没人收");
    }

    @Test
    void whatLiesUnderAPrivateClassIsNotShownToThePublicThoughItsLeafIsNotPrivate() {
        Scoped.run(
                people.city.system(),
                () -> categories.add(List.of(
                        new Category("Y", "家事", "Family", false, Privacy.CLOSED),
                        new Category("Y01", "家中积存", "Hoarding", true, Privacy.OPEN))));
        Report hoarding = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                "Y01",
                here(),
                people.city.grid(),
                "",
                "家中堆满垃圾",
                null,
                List.of());
        Scoped.run(people.city.visitor(), () -> cases.report(hoarding));
        assertThat(Scoped.call(
                        people.city.visitor(),
                        () -> duplicates.listFor("Y01", new Duplicates.Spot(here(), "", ""), "家中堆满垃圾")))
                .isEmpty();
        assertThat(Scoped.call(
                        people.desk, () -> duplicates.listFor("Y01", new Duplicates.Spot(here(), "", ""), "家中堆满垃圾")))
                .first()
                .satisfies(alike -> assertThat(alike.category()).isEqualTo("Y01"));
    }

    @Test
    void aWorkerOfAnotherGridIsNotShownWhatIsNotTheirs() {
        Scope stranger = people.city.person(gezhi.platform.Role.GRID_WORKER, people.city.community(2, 2, 2) + "001");
        assertThat(Scoped.call(
                        stranger,
                        () -> duplicates.listFor(CaseStories.RUBBISH, new Duplicates.Spot(here(), "", ""), "垃圾")))
                .isEmpty();
    }

    @Test
    void howFarReportsMayLieApartIsARuleOfTheCity() {
        Scoped.run(
                people.city.system(),
                () -> reads.setReaches("E01", new AlikeReads.Reaches(5, 5, 1), LocalDate.of(2020, 1, 1)));
        assertThat(forVisitor()).as("ten metres away").isEmpty();
    }

    private List<Alike> forVisitor() {
        return Scoped.call(
                people.city.visitor(),
                () -> duplicates.listFor(CaseStories.RUBBISH, new Duplicates.Spot(here(), "", ""), "垃圾没人收"));
    }

    private static Place.Point here() {
        return new Place.Point(119.0101, 25.43);
    }

    private List<Alike> alike(Outcome.Reported reported) {
        return Scoped.call(people.desk, () -> duplicates.listFor(file(reported).row()));
    }

    private Outcome merge(Scope who, Outcome.Reported child, Outcome.Reported parent) {
        int seen = file(child).row().version();
        return Scoped.call(who, () -> merging.merge(child.caseId(), into(parent), seen, UUID.randomUUID()));
    }

    private Step step(Outcome.Reported reported) {
        return file(reported).row().step();
    }

    private CaseFile file(Outcome.Reported reported) {
        return Scoped.call(
                people.city.system(), () -> queries.find(reported.caseId()).orElseThrow());
    }

    private static Merging.Wish into(Outcome.Reported parent) {
        return new Merging.Wish(parent.caseId(), "同一处");
    }
}
