package gezhi.whistles;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import gezhi.whistles.WhistleQueries.Heap;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Refusal;
import gezhi.whistles.loop.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whistle from the blow to the rating, on the database. */
@GezhiTest
class WhistlesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Whistles whistles;

    @Autowired
    private WhistleQueries queries;

    @Autowired
    private WhistleWatch watch;

    @Autowired
    private Offices offices;

    @Autowired
    private Cases cases;

    @Autowired
    private MovableClock clock;

    private Instant start;
    private WhistleStories people;

    @BeforeEach
    void foundACity() {
        start = clock.instant();
        people = new WhistleStories(cities.fresh(), whistles, offices);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    @Test
    void aWhistleGoesFromTheBlowToADecisionOnItsRating() {
        UUID id = people.blown();
        people.does(people.waterHandler, id, 1, new Action.ReportIn(people.water, 20, "带了工具"));
        clock.advance(Duration.ofMinutes(20));
        people.does(people.desk, id, 2, new Action.Arrive(people.water, clock.instant(), ""));
        people.does(people.policeHandler, id, 1, new Action.Arrive(people.police, clock.instant(), ""));
        people.does(people.waterHandler, id, 3, new Action.Leave(people.water, clock.instant(), ""));
        people.does(people.desk, id, 1, new Action.Close("已围挡，约好明天修"));
        people.does(people.desk, id, 4, new Action.Rate(people.water, 2, "没带工具"));
        people.does(people.waterHandler, id, 5, new Action.Objection(people.water, "工具在车上"));
        assertThat(people.act(people.desk, id, 6, new Action.Strike(people.water, "好吧")))
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.NotYourRole(
                        Action.Kind.STRIKE, java.util.Set.of(Role.DISPATCHER, Role.SUPERVISOR))));
        people.does(people.dispatcher, id, 6, new Action.Strike(people.water, "评价没有依据"));
        WhistleFile file = file(people.desk, id);
        assertThat(file.row().result()).isEqualTo("已围挡，约好明天修");
        assertThat(file.whistle().find(people.water).orElseThrow().step()).isEqualTo(Step.STRUCK);
        assertThat(file.journal()).extracting(WhistleEntry::seq).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(file.journal().get(1).inTime()).isTrue();
        assertThat(file.journal().get(6).stars()).isEqualTo(2);
    }

    @Test
    void afterTheDeadlineACommentIsTakenAndAForeignDeedIsRefused() {
        UUID id = people.blown();
        clock.advance(Duration.ofMinutes(40));
        Scope grid = people.city.person(Role.GRID_WORKER, people.city.grid());
        people.does(grid, id, 1, new Action.Comment("我在楼下"));
        people.does(people.policeHandler, id, 1, new Action.Comment("堵车"));
        assertThat(people.act(people.waterHandler, id, 1, new Action.Arrive(people.police, clock.instant(), "")))
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.NotYourOffice()));
        assertThat(people.act(grid, id, 1, new Action.Close("好了"))).isInstanceOf(WhistleOutcome.Refused.class);
        assertThat(watch.watch(people.city.code()))
                .as("both offices, warned and breached")
                .isEqualTo(4);
    }

    @Test
    void aRequestSentAgainIsDoneOnceAndAnsweredAlike() {
        NewWhistle draft = people.draft("EMERGENCY", null, people.water);
        WhistleOutcome first = people.blow(people.desk, draft);
        assertThat(people.blow(people.desk, draft)).isEqualTo(first);
        UUID id = WhistleStories.done(first);
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(people.act(people.waterHandler, id, 1, request, new Action.ReportIn(people.water, 5, "")))
                    .isEqualTo(new WhistleOutcome.Done(id));
        }
        assertThat(file(people.desk, id).journal()).hasSize(2);
        assertThat(people.act(people.waterHandler, id, 1, new Action.Arrive(people.water, clock.instant(), "")))
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.StaleVersion(1, 2)));
    }

    @Test
    void whatIsNotThereOrNotNearIsRefused() {
        assertThat(people.blow(people.desk, people.draft("NO_SUCH", null, people.water)))
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.NoSuchSituation()));
        assertThat(people.blow(people.desk, people.draft("EMERGENCY", null, people.roads)))
                .as("an office of another county")
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.NoSuchOffice()));
        assertThat(people.blow(people.desk, people.draft("KEY_WORK", null, people.water)))
                .as("a situation for the street and above")
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.NotAtYourLevel()));
        assertThat(people.blow(people.desk, people.draft("EMERGENCY", UUID.randomUUID(), people.water)))
                .isEqualTo(new WhistleOutcome.Refused(new Refusal.NoSuchCase()));
    }

    @Test
    void aWhistleBelongsToACaseThatTheDeskSees() {
        CaseStories story = new CaseStories(people.city, cases, offices);
        Outcome.Reported reported = story.reported();
        UUID id = WhistleStories.done(
                people.blow(people.desk, people.draft("EMERGENCY", reported.caseId(), people.water)));
        assertThat(file(people.desk, id).row().caseNumber()).isEqualTo(reported.number());
        assertThat(file(people.waterHandler, id).row().caseNumber())
                .as("the office does not see the case, only the whistle")
                .isNull();
        Scoped.run(
                people.desk,
                () -> assertThat(queries.list(Heap.ALL, reported.caseId(), "").rows())
                        .hasSize(1));
    }

    @Test
    void anOfficeIsToldOfWhatWaitsForItsAnswerAndOfNothingElse() {
        UUID id = people.blown();
        UUID off = people.blown();
        people.does(people.desk, off, 1, new Action.CallOff("误报"));
        assertThat(Scoped.call(people.waterHandler, queries::countAwaited)).isEqualTo(1);
        people.does(people.waterHandler, id, 1, new Action.ReportIn(people.water, 5, ""));
        assertThat(Scoped.call(people.waterHandler, queries::countAwaited)).isZero();
        assertThat(Scoped.call(people.policeHandler, queries::countAwaited)).isEqualTo(1);
        assertThat(Scoped.call(people.roadsHandler, queries::countAwaited)).isZero();
        assertThat(Scoped.call(people.desk, queries::countAwaited)).isZero();
    }

    @Test
    void theClockSaysEachThingOnceHoweverOftenItIsLookedAt() {
        UUID id = people.blown();
        people.does(people.policeHandler, id, 1, new Action.ReportIn(people.police, 5, ""));
        clock.advance(Duration.ofMinutes(25));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        clock.advance(Duration.ofMinutes(10));
        assertThat(watch.watch(people.city.code())).isEqualTo(1);
        assertThat(watch.watch(people.city.code())).isZero();
        List<WhistleEntry> signals = file(people.desk, id).journal().stream()
                .filter(entry -> entry.role() == Role.SYSTEM)
                .toList();
        assertThat(signals)
                .extracting(WhistleEntry::at)
                .containsExactly(start.plus(Duration.ofMinutes(24)), start.plus(Duration.ofMinutes(30)));
    }

    @Test
    void anAnswerAfterTheDeadlineDoesNotHideThatItWasBroken() {
        UUID id = people.blown();
        clock.advance(Duration.ofMinutes(45));
        people.does(people.waterHandler, id, 1, new Action.ReportIn(people.water, 5, "路上堵"));
        assertThat(file(people.desk, id).journal())
                .extracting(WhistleEntry::action)
                .containsExactly(Action.Kind.BLOW, Action.Kind.WARN, Action.Kind.BREACH, Action.Kind.REPORT_IN);
        assertThat(watch.watch(people.city.code()))
                .as("the police are late too")
                .isEqualTo(2);
    }

    @Test
    void officesThatAnswerAtTheSameMomentDoNotHinderOneAnother() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID id = people.blown();
            CyclicBarrier barrier = new CyclicBarrier(4);
            List<Future<WhistleOutcome>> answers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    boolean water = i % 2 == 0;
                    UUID office = water ? people.water : people.police;
                    Scope who = water ? people.waterHandler : people.policeHandler;
                    answers.add(threads.submit(() -> {
                        barrier.await();
                        return people.act(who, id, 1, new Action.ReportIn(office, 5, ""));
                    }));
                }
            }
            long done = answers.stream()
                    .filter(answer -> answer.resultNow() instanceof WhistleOutcome.Done)
                    .count();
            assertThat(done).as("each office once").isEqualTo(2);
            assertThat(file(people.desk, id).journal())
                    .extracting(WhistleEntry::seq)
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void listsGoOnWhereTheyEndedAndEachHeapHasWhatItSays() {
        List<UUID> blown = new ArrayList<>();
        IntStream.range(0, 33).forEach(i -> {
            clock.advance(Duration.ofSeconds(1));
            blown.add(people.blown());
        });
        people.objected(clock.instant());
        Scoped.run(people.desk, () -> {
            var first = queries.list(Heap.OPEN, null, "");
            var second = queries.list(Heap.OPEN, null, String.valueOf(first.next()));
            List<UUID> shown =
                    new ArrayList<>(first.rows().stream().map(WhistleRow::id).toList());
            shown.addAll(second.rows().stream().map(WhistleRow::id).toList());
            assertThat(shown).containsExactlyElementsOf(blown.reversed());
            assertThat(second.next()).isNull();
            assertThat(queries.count(Heap.OPEN)).isEqualTo(33);
            assertThat(queries.count(Heap.OBJECTED)).isEqualTo(1);
            assertThat(queries.count(Heap.TO_RATE)).isZero();
            assertThat(first.rows().getFirst().offices())
                    .extracting(WhistleRow.Called::name)
                    .containsExactly("水利局", "公安局");
        });
    }

    @Test
    void aRateIsReadOnlyWhereThereIsEnoughToRead() {
        WhistleNumbers numbers = new WhistleNumbers(java.util.Map.of());
        assertThat(rate(0, 19)).isEqualTo(WhistleRate.Reading.UNSAID);
        assertThat(rate(0, 200)).isEqualTo(WhistleRate.Reading.TOO_LOW);
        assertThat(rate(1, 200)).isEqualTo(WhistleRate.Reading.NORMAL);
        assertThat(rate(10, 200)).isEqualTo(WhistleRate.Reading.NORMAL);
        assertThat(rate(11, 200)).isEqualTo(WhistleRate.Reading.TOO_HIGH);
        assertThat(new WhistleRate("", "", 1, 300).perHundred()).isEqualByComparingTo("0.3");
        assertThat(new WhistleRate("", "", 1, 0).reading(numbers)).isEqualTo(WhistleRate.Reading.UNSAID);
    }

    @Test
    void ratesCountWhatHappenedInTheDaysOfTheRuleAndLeaveOutWhatWasCalledOff() {
        CaseStories story = new CaseStories(people.city, cases, offices);
        people.blown();
        people.does(people.desk, people.blown(), 1, new Action.CallOff("误报"));
        story.reported();
        story.reported();
        Scope street = people.city.person(Role.SUPERVISOR, people.city.township(1, 1));
        assertThat(Scoped.call(street, queries::rates))
                .extracting(rate -> rate.code() + " " + rate.whistles() + " " + rate.cases())
                .containsExactly(
                        people.city.township(1, 1) + " 1 2",
                        people.city.community(1, 1, 1) + " 1 2",
                        people.city.community(1, 1, 2) + " 0 0");
        clock.advance(Duration.ofDays(91));
        assertThat(Scoped.call(street, queries::rates)).allMatch(rate -> rate.whistles() == 0 && rate.cases() == 0);
    }

    private static WhistleRate.Reading rate(long whistles, long cases) {
        return new WhistleRate("", "", whistles, cases).reading(new WhistleNumbers(java.util.Map.of()));
    }

    private WhistleFile file(Scope who, UUID id) {
        return Scoped.call(who, () -> queries.find(id)).orElseThrow();
    }
}
