package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
                "old", "18-1", CaseStories.RUBBISH, place(), "", RECEIVED.plus(Duration.ofDays(1)), story)));
        CaseRow row = Scoped.call(people.supervisor, () -> queries.list(CaseFilter.ALL, ""))
                .rows()
                .getFirst();
        assertThat(people.act(people.handler, row.id(), row.version(), new gezhi.cases.loop.Action.Accept()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aStoryThatTheLoopDoesNotKnowIsABug() {
        PastCase odd = new PastCase(
                "old",
                "18-1",
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
    void twoThousandCasesAreWrittenInSeconds() {
        long start = System.nanoTime();
        List<PastCase> many =
                IntStream.range(0, 2_000).mapToObj(i -> closed("18-" + i)).toList();
        assertThat(write(many).written()).isEqualTo(2_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
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
