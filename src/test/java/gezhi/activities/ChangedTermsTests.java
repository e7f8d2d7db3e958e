package gezhi.activities;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.activities.ActivityOutcome.Refused;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.Terms;
import gezhi.support.GezhiTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GezhiTest
class ChangedTermsTests extends ActivitiesFixture {
    @Test
    void whatWasAnnouncedIsMovedToATimeToComeOnly() {
        UUID activity = announced(3);
        Terms terms = terms(3);
        for (Duration away :
                new Duration[] {Duration.ofDays(-2), Duration.ofDays(4000), Duration.ofDays(200_000_000)}) {
            assertThat(change(activity, terms.at(terms.begins().plus(away))))
                    .isEqualTo(new Refused(new Refusal.TimeOutOfRange()));
        }
        assertThat(change(activity, terms.at(terms.begins().plus(Duration.ofDays(1)))))
                .isInstanceOf(ActivityOutcome.Done.class);
    }
}
