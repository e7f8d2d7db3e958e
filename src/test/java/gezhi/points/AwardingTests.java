package gezhi.points;

import static gezhi.points.PointsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.activities.loop.SignUp;
import gezhi.cases.CaseStories;
import gezhi.cases.Outcome;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.points.PointsOutcome.Reason;
import gezhi.points.PointsOutcome.Refused;
import gezhi.support.GezhiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Points that come by themselves: for what a rule names only, once, within its cap, and a report is nobody else's business. */
@GezhiTest
class AwardingTests extends AwardingFixture {
    @Test
    void nothingComesWithoutARuleThatNamesIt() {
        attended();
        awarding.award(city.code());
        assertThat(waiting()).as("not even put down").isZero();
        assertThat(entries(lin)).isEmpty();
    }

    @Test
    void anActivityGivesOnceHoweverOftenAndByHowManyItIsHeardOf() throws Exception {
        names(Occasion.ACTIVITY, "MEETING_UP", 5, 12);
        SignUp signUp = attended();
        assertThat(waiting()).isEqualTo(1);
        Instant at = clock.instant();
        for (int twin = 0; twin < 7; twin++) {
            hear(new Happened(Ids.next(), Occasion.ACTIVITY, signUp.id(), signUp.id(), at));
        }
        Callable<Boolean> all = () -> {
            awarding.award(city.code());
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(4, all))) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(waiting()).isZero();
        assertThat(fixture.balance(holder, lin)).isEqualTo(5);
        PointEntry entry = entries(lin).getFirst();
        assertThat(entries(lin)).hasSize(1);
        assertThat(entry.by()).as("by nobody").isNull();
        assertThat(entry.origin()).isNotNull();
        assertThat(entries(desk)).as("the desk sees it, and not which activity").singleElement();
        assertThat(as(desk, () -> points.find(entry.id())).orElseThrow().origin())
                .isNull();
        String link = "/activities/at/" + entry.origin();
        assertThat(page(lin, entry)).contains(link);
        assertThat(page(desk, entry)).contains("活动参加已确认").doesNotContain(link);
    }

    @Test
    void whatTheDeskDoesNotUseByHand() {
        names(Occasion.ACTIVITY, "MEETING_UP", 5, 12);
        assertThat(fixture.book(desk, holder, "MEETING_UP")).isEqualTo(new Refused(Reason.NO_SUCH_RULE));
    }

    @Test
    void aServiceOfAnOrderGivesToWhoHelpedWithinTheCap() {
        names(Occasion.SERVICE, "HELPING", 5, 9);
        UUID order = served();
        awarding.award(city.code());
        assertThat(entries(lin)).singleElement().extracting(PointEntry::origin).isEqualTo(order);
        clock.set(WEDNESDAY_TEN.plus(Duration.ofHours(30)));
        served();
        awarding.award(city.code());
        assertThat(fixture.balance(holder, lin)).as("9 a month, 5 each").isEqualTo(5);
        assertThat(waiting()).isZero();
    }

    @Test
    void aReportGivesInTheNightAndOnlyItsReporterSeesIt() {
        names(Occasion.REPORT, "SEEING", 5, 12);
        CaseStories stories = new CaseStories(city, cases, offices);
        for (Scope reporter : List.of(lin, city.visitor())) {
            var reported = (Outcome.Reported) as(reporter, () -> cases.report(CaseStories.rubbish(city.grid())));
            for (int deed = 0; deed < 5; deed++) {
                stories.step(reported, deed);
            }
        }
        awarding.award(city.code());
        assertThat(entries(lin)).as("not by the minute").isEmpty();
        clock.set(WEDNESDAY_TEN.plus(Duration.ofHours(15)));
        awarding.award(city.code());
        assertThat(entries(lin)).singleElement();
        assertThat(entries(desk)).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void whoJoinedAfterwardsGetsNothingForBefore() {
        names(Occasion.ACTIVITY, "MEETING_UP", 5, 12);
        attended();
        clock.set(clock.instant().plusSeconds(60));
        fixture.join(lin, community);
        awarding.award(city.code());
        assertThat(entries(lin)).isEmpty();
    }
}
