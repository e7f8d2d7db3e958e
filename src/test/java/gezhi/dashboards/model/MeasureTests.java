package gezhi.dashboards.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTests {

    @Test
    void aResultWithinTheDeadlineCountsAsHandledAndAsInTime() {
        assertThat(Measure.of(Kind.FEED_BACK, true, null)).containsExactly(Measure.HANDLED, Measure.IN_TIME);
        assertThat(Measure.of(Kind.FEED_BACK, false, null)).containsExactly(Measure.HANDLED);
    }

    @Test
    void fourAndFiveOutOfFiveAreSatisfied() {
        assertThat(Measure.of(Kind.EVALUATE, null, 3)).containsExactly(Measure.EVALUATED);
        assertThat(Measure.of(Kind.EVALUATE, null, 4)).containsExactly(Measure.EVALUATED, Measure.SATISFIED);
    }

    @Test
    void aResultLookedAtIsVerifiedWhateverWasFound() {
        assertThat(Measure.of(Kind.CONFIRM, null, null)).containsExactly(Measure.VERIFIED, Measure.COMPLETED);
        assertThat(Measure.of(Kind.REWORK, null, null)).containsExactly(Measure.VERIFIED, Measure.REWORKED);
    }

    @Test
    void whatMovesNothingIsNotCounted() {
        assertThat(Measure.of(Kind.COMMENT, null, null)).isEmpty();
        assertThat(Measure.of(Kind.WARN, null, null)).isEmpty();
    }

    @Test
    void putiansPublishedCompletionRateComesOutOfItsPublishedCounts() {
        Counts counts = new Counts();
        counts.add(Measure.FILED, 62_400);
        counts.add(Measure.COMPLETED, 60_100);
        assertThat(Rate.COMPLETION.of(counts).orElseThrow()).isBetween(0.963, 0.964);
    }

    @Test
    void aRateOfNothingIsNoRate() {
        assertThat(Rate.SATISFACTION.of(new Counts())).isEmpty();
    }

    @Test
    void openIsWhatCameInLessWhatWasRefusedOrCompleted() {
        Counts january = new Counts();
        january.add(Measure.RECEIVED, 10);
        january.add(Measure.REFUSED, 1);
        Counts february = new Counts();
        february.add(Measure.COMPLETED, 6);
        assertThat(Counts.total(List.of(january, february)).open()).isEqualTo(3);
    }
}
