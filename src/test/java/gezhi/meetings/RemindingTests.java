package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.notices.Notices;
import gezhi.notices.TellingCalls;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before a period ends the secretary is reminded once of each kind of which nothing is recorded; nobody above them is. */
class RemindingTests extends MeetingStories {
    @Autowired
    private Reminding reminding;

    @Autowired
    private TellingCalls telling;

    @Autowired
    private Notices notices;

    private final Instant before = Instant.parse("2026-03-04T02:00:00Z");

    @AfterEach
    void goBack() {
        clock.set(before);
    }

    @Test
    void theSecretaryIsRemindedOnceForAKindAndPeriod() {
        assertThat(remind()).as("early in the month").isZero();
        entered(secretary, branch, draft(today, MeetingKind.GENERAL, all()));
        clock.set(before.plus(Duration.ofDays(24)));
        assertThat(remind())
                .as("theme day of three branches, general meeting of two")
                .isEqualTo(5);
        assertThat(remind()).isZero();
        assertThat(told(secretary)).containsExactly("THEME_DAY");
        assertThat(told(story.otherSecretary)).containsExactlyInAnyOrder("THEME_DAY", "GENERAL");
        assertThat(told(story.street)).isEmpty();
        clock.set(before.plus(Duration.ofDays(54)));
        assertThat(remind()).as("the next month, not yet the next quarter").isEqualTo(3);
        assertThat(told(secretary)).containsExactly("THEME_DAY", "THEME_DAY");
    }

    @Test
    void aCommitteeIsRemindedOnlyWhereThereAreSevenFullMembers() {
        for (int at = 4; at <= 7; at++) {
            story.add(secretary, branch, "成员" + at);
        }
        clock.set(before.plus(Duration.ofDays(24)));
        remind();
        assertThat(told(secretary)).contains("COMMITTEE");
        assertThat(told(story.otherSecretary)).doesNotContain("COMMITTEE");
    }

    private int remind() {
        return reminding.remind(story.city.code());
    }

    private List<String> told(Scope who) {
        telling.tell(story.city.code());
        return Scoped.call(who, () -> notices.list(false, "")).rows().stream()
                .peek(notice -> assertThat(notice.fact().event()).isEqualTo("MEETING_REMIND"))
                .peek(notice -> assertThat(notice.page(story.city.code())).startsWith("/meetings/of/"))
                .map(notice -> notice.fact().category())
                .toList();
    }
}
