package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class HistoriesTests {
    private static final Instant RECEIVED = Instant.parse("2018-04-12T15:11:26Z");

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Histories histories;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private Offices offices;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void aPastCaseComesWithItsJournal() {
        write(List.of(closed("18-1")));
        CaseFile file = Scoped.call(people.supervisor, () -> {
            CaseRow row = queries.list(CaseFilter.ALL, "").rows().getFirst();
            return queries.find(row.id()).orElseThrow();
        });
        assertThat(file.timeline())
                .extracting(entry -> entry.entry().action())
                .containsExactly(Kind.REPORT, Kind.COLLECT, Kind.DISPATCH, Kind.ACCEPT, Kind.FEED_BACK, Kind.CONFIRM);
        assertThat(file.row().step()).isEqualTo(Step.VERIFIED);
        assertThat(file.row().received()).isEqualTo(RECEIVED);
        assertThat(file.row().number()).startsWith("180412-");
        assertThat(file.row().inTime()).isTrue();
        assertThat(file.row().version()).isEqualTo(6);
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        assertThat(write(List.of(closed("18-1"), closed("18-2"), closed("18-2"))))
                .isEqualTo(new Histories.Written(2, 1));
        assertThat(write(List.of(closed("18-1"), closed("18-3")))).isEqualTo(new Histories.Written(1, 1));
        assertThat(Scoped.call(people.supervisor, () -> queries.count(CaseFilter.ALL)))
                .isEqualTo(3);
    }

    @Test
    void anOpenPastCaseGoesOnLikeAnyOther() {
        List<PastCase.Entry> story = closed("18-1").story().subList(0, 3);
        write(List.of(new PastCase(
                "old",
                "18-1",
                Report.Channel.IMPORT,
                CaseStories.RUBBISH,
                place(),
                "",
                RECEIVED.plus(Duration.ofDays(1)),
                story)));
        CaseRow row = Scoped.call(people.supervisor, () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst();
        assertThat(people.act(people.handler, row.id(), row.version(), new gezhi.cases.loop.Action.Accept()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aBrokenDeadlineOfThePastIsNotBrokenAgain() {
        Instant late = RECEIVED.plus(Duration.ofDays(2));
        List<PastCase.Entry> story = new ArrayList<>(closed("18-1").story().subList(0, 4));
        story.add(PastCase.Entry.fedBack(late, people.water, false));
        story.add(PastCase.Entry.of(late, Kind.REWORK, Step.HANDLING, people.water));
        write(List.of(new PastCase(
                "old",
                "18-1",
                Report.Channel.IMPORT,
                CaseStories.RUBBISH,
                place(),
                "",
                RECEIVED.plus(Duration.ofDays(1)),
                story)));
        assertThat(watch.watch(people.city.code())).isZero();
    }

    @Test
    void aStoryThatTheLoopDoesNotKnowIsABug() {
        PastCase odd = new PastCase(
                "old",
                "18-1",
                Report.Channel.IMPORT,
                CaseStories.RUBBISH,
                place(),
                "",
                null,
                List.of(
                        PastCase.Entry.of(RECEIVED, Kind.REPORT, Step.DISCOVERED, null),
                        PastCase.Entry.of(RECEIVED, Kind.CONFIRM, Step.VERIFIED, null)));
        assertThatThrownBy(() -> write(List.of(odd))).hasMessageContaining("18-1");
    }

    @Test
    void whoDidItAndByWhichWayItCameAreKeptWhenTheyAreKnown() {
        UUID worker = Objects.requireNonNull(people.gridWorker.person());
        UUID handler = Objects.requireNonNull(people.handler.person());
        List<PastCase.Entry> story = List.of(
                PastCase.Entry.of(RECEIVED, Kind.REPORT, Step.DISCOVERED, null).by(Role.GRID_WORKER, worker),
                PastCase.Entry.of(RECEIVED, Kind.COLLECT, Step.COLLECTED, null).by(Role.GRID_WORKER, worker),
                PastCase.Entry.of(RECEIVED, Kind.DISPATCH, Step.DISPATCHED, people.water),
                PastCase.Entry.of(RECEIVED, Kind.ACCEPT, Step.HANDLING, people.water)
                        .by(Role.OFFICE_HANDLER, handler),
                PastCase.Entry.fedBack(RECEIVED, people.water, true).by(Role.OFFICE_HANDLER, handler));
        write(List.of(
                new PastCase("old", "18-1", Report.Channel.PATROL, CaseStories.RUBBISH, place(), "", null, story)));
        CaseRow row = Scoped.call(people.supervisor, () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst();
        CaseFile file =
                Scoped.call(people.gridWorker, () -> queries.find(row.id())).orElseThrow();
        assertThat(row.channel()).isEqualTo(Report.Channel.PATROL);
        assertThat(file.reporter()).isEqualTo(worker);
        assertThat(file.timeline())
                .extracting(entry -> entry.entry().actor())
                .containsExactly(worker, worker, null, handler, handler);
        assertThat(file.timeline())
                .extracting(entry -> entry.entry().role())
                .containsExactly(
                        Role.GRID_WORKER, Role.GRID_WORKER, Role.SYSTEM, Role.OFFICE_HANDLER, Role.OFFICE_HANDLER);
        Scope confirming = Scope.person(people.city.code(), Role.GRID_WORKER, handler, people.city.grid(), null);
        assertThat(people.act(confirming, row.id(), row.version(), new gezhi.cases.loop.Action.Confirm("")))
                .as("who handled it then may not verify it now")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aStoryInWhichSomebodyDoesWhatTheirRoleMayNotIsABug() {
        PastCase.Entry report = PastCase.Entry.of(RECEIVED, Kind.REPORT, Step.DISCOVERED, null);
        PastCase odd = new PastCase(
                "old",
                "18-1",
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                place(),
                "",
                null,
                List.of(report.by(Role.LEADER, UUID.randomUUID())));
        assertThatThrownBy(() -> write(List.of(odd))).hasMessageContaining("LEADER");
    }

    @Test
    void twoThousandCasesAreWrittenAtOnce() {
        List<PastCase> many =
                IntStream.range(0, 2_000).mapToObj(i -> closed("18-" + i)).toList();
        assertThat(write(many).written()).isEqualTo(2_000);
    }

    private Histories.Written write(List<PastCase> cases) {
        return Scoped.call(people.city.system(), () -> histories.write(cases));
    }

    private Place place() {
        return new Place(people.city.grid(), null, "3400 Garrison Blvd");
    }

    private PastCase closed(String id) {
        Instant done = RECEIVED.plus(Duration.ofHours(20));
        return new PastCase(
                "old",
                id,
                Report.Channel.IMPORT,
                CaseStories.RUBBISH,
                place(),
                "TRT-Traffic Signal Repairs",
                RECEIVED.plus(Duration.ofDays(1)),
                List.of(
                        PastCase.Entry.of(RECEIVED, Kind.REPORT, Step.DISCOVERED, null),
                        PastCase.Entry.of(RECEIVED, Kind.COLLECT, Step.COLLECTED, null),
                        PastCase.Entry.of(RECEIVED, Kind.DISPATCH, Step.DISPATCHED, people.water),
                        PastCase.Entry.of(RECEIVED, Kind.ACCEPT, Step.HANDLING, people.water),
                        PastCase.Entry.fedBack(done, people.water, true),
                        PastCase.Entry.of(done, Kind.CONFIRM, Step.VERIFIED, people.water)));
    }
}
