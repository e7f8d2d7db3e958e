package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyStories;
import gezhi.meetings.Meeting.Mark;
import gezhi.meetings.Meeting.Version;
import gezhi.meetings.MeetingOutcome.Entered;
import gezhi.meetings.MeetingOutcome.Reason;
import gezhi.meetings.MeetingOutcome.Refused;
import gezhi.meetings.model.Periods.Standing;
import gezhi.membership.Member;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting is entered once by who keeps the members, of a day that has been, with who belonged to the organization that day. */
class MeetingsTests extends MeetingStories {
    @Autowired
    private MeetingCalendars calendars;

    @Test
    void aMeetingIsEnteredOnceWhateverIsPressedTwice() {
        UUID request = UUID.randomUUID();
        Meeting.Draft draft = draft(today, MeetingKind.GENERAL, all(third, Attended.EXCUSED));
        MeetingOutcome once = Scoped.call(secretary, () -> meetings.enter(branch.id(), request, draft));
        assertThat(Scoped.call(secretary, () -> meetings.enter(branch.id(), request, draft)))
                .isEqualTo(once);
        assertThat(refused(secretary, branch, draft)).isEqualTo(Reason.ENTERED_ALREADY);
        Meeting meeting = meeting(secretary, ((Entered) once).meeting());
        assertThat(Scoped.call(secretary, () -> meetings.listMarks(meeting)))
                .extracting(Mark::name, Mark::state)
                .containsExactlyInAnyOrder(
                        tuple("甲", Attended.PRESENT), tuple("乙", Attended.PRESENT), tuple("丙", Attended.EXCUSED));
        assertThat(Scoped.call(secretary, () -> meetings.list(branch.id(), "")).rows())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.present()).isEqualTo(2);
                    assertThat(line.asked()).isEqualTo(3);
                });
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refused(secretary, branch, draft(today.plusDays(1), MeetingKind.GENERAL, all())))
                .isEqualTo(Reason.BAD_DAY);
        assertThat(refused(secretary, branch, draft(BodyStories.FROM.minusDays(1), MeetingKind.GENERAL, all())))
                .isEqualTo(Reason.BAD_DAY);
        assertThat(refused(secretary, branch, draft(today, MeetingKind.GROUP, all())))
                .as("held by groups")
                .isEqualTo(Reason.NO_KIND);
        assertThat(refused(secretary, branch, draft(today, MeetingKind.GENERAL, Map.of(first.id(), Attended.ABSENT))))
                .isEqualTo(Reason.NOBODY_PRESENT);
        Member stranger = story.add(story.otherSecretary, story.other, "丁");
        assertThat(refused(secretary, branch, draft(today, MeetingKind.GENERAL, all(stranger, Attended.PRESENT))))
                .isEqualTo(Reason.NO_MEMBER);
        Meeting.Draft nothing = new Meeting.Draft(List.of(MeetingKind.GENERAL), today, "", " ", "", all());
        assertThat(refused(secretary, branch, nothing)).isEqualTo(Reason.NO_TOPIC);
        assertThat(refused(story.otherSecretary, branch, draft(today, MeetingKind.GENERAL, all())))
                .isEqualTo(Reason.NO_SUCH_ORGANIZATION);
        assertThat(refused(story.street, story.chain.street, draft(today, MeetingKind.GENERAL, all())))
                .as("a work committee has no members of its own")
                .isEqualTo(Reason.NO_SUCH_ORGANIZATION);
    }

    @Test
    void aCorrectionKeepsWhatWasEnteredBeforeAndSaysWhy() {
        UUID id = entered(secretary, branch, draft(today, MeetingKind.GENERAL, all()));
        Meeting.Draft better = draft(today.minusDays(1), MeetingKind.GENERAL, all(second, Attended.ABSENT));
        assertThat(corrected(id, 1, better, " ")).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(corrected(id, 1, better, "日期写错了")).isEqualTo(new Entered(id));
        assertThat(corrected(id, 1, better, "又一次")).isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
        assertThat(meeting(secretary, id).heldOn()).isEqualTo(today.minusDays(1));
        assertThat(Scoped.call(secretary, () -> meetings.listVersions(id)))
                .extracting(Version::deed, Version::heldOn, Version::words)
                .containsExactly(tuple("CORRECTED", today.minusDays(1), "日期写错了"), tuple("RECORDED", today, ""));
        assertThat(Scoped.call(secretary, () -> meetings.strike(id, 2, UUID.randomUUID(), "记到别的支部了")))
                .isEqualTo(new Entered(id));
        assertThat(Scoped.call(secretary, () -> meetings.list(branch.id(), "")).isEmpty())
                .isTrue();
        assertThat(corrected(id, 3, better, "再改")).isEqualTo(new Refused(Reason.NO_SUCH_MEETING));
        entered(secretary, branch, better);
    }

    @Test
    void whoBelongedThatDayIsMarkedAndNobodyElse() {
        LocalDate before = today;
        clock.advance(Duration.ofDays(20));
        try {
            transfer(first, secretary, story.otherSecretary, story.other);
            LocalDate now = LocalDate.now(clock);
            entered(secretary, branch, draft(before, MeetingKind.GENERAL, all()));
            assertThat(refused(secretary, branch, draft(now, MeetingKind.LIFE, all())))
                    .as("received elsewhere that day")
                    .isEqualTo(Reason.NO_MEMBER);
            Map<UUID, Attended> there = Map.of(first.id(), Attended.PRESENT);
            assertThat(refused(story.otherSecretary, story.other, draft(before, MeetingKind.LIFE, there)))
                    .isEqualTo(Reason.NO_MEMBER);
            entered(story.otherSecretary, story.other, draft(now, MeetingKind.LIFE, there));
        } finally {
            clock.advance(Duration.ofDays(-20));
        }
    }

    @Test
    void aGroupMeetsWithMembersOfItsBranch() {
        Body group = story.chain.open(BodyKind.GROUP, "第一党小组", story.city.grid(), branch);
        entered(secretary, group, draft(today, MeetingKind.GROUP, Map.of(first.id(), Attended.PRESENT)));
        assertThat(Scoped.call(secretary, () -> calendars.list(holder(secretary, group), today.getYear())))
                .singleElement()
                .satisfies(row -> assertThat(row.rule().kind()).isEqualTo(MeetingKind.GROUP));
        assertThat(Scoped.call(story.keeper(group), () -> meetings.findHolder(group.id())))
                .as("keeps the group alone, not its branch's members")
                .isEmpty();
    }

    @Test
    void theCalendarSaysWhatIsDueWhatWasHeldAndWhatIsMissing() {
        assertThat(due())
                .containsExactly(
                        MeetingKind.GENERAL,
                        MeetingKind.LECTURE,
                        MeetingKind.THEME_DAY,
                        MeetingKind.LIFE,
                        MeetingKind.APPRAISAL);
        Meeting.Draft both =
                new Meeting.Draft(List.of(MeetingKind.THEME_DAY, MeetingKind.LECTURE), today, "", "主题党日", "", all());
        entered(secretary, branch, both);
        assertThat(due()).containsExactly(MeetingKind.GENERAL, MeetingKind.LIFE, MeetingKind.APPRAISAL);
        clock.advance(Duration.ofDays(60));
        try {
            MeetingCalendars.Row themeDays = Scoped.call(
                    secretary,
                    () -> calendars.list(holder(secretary, branch), today.getYear()).stream()
                            .filter(row -> row.rule().kind() == MeetingKind.THEME_DAY)
                            .findFirst()
                            .orElseThrow());
            assertThat(themeDays.entries())
                    .extracting(entry -> entry.period().standing())
                    .containsExactly(Standing.HELD, Standing.MISSING, Standing.DUE);
        } finally {
            clock.advance(Duration.ofDays(-60));
        }
    }

    private List<MeetingKind> due() {
        return Scoped.call(secretary, () -> calendars.listHolders("", "")).rows().stream()
                .filter(line -> line.holder().id().equals(branch.id()))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private MeetingOutcome corrected(UUID id, int version, Meeting.Draft draft, String words) {
        return Scoped.call(secretary, () -> meetings.correct(id, version, UUID.randomUUID(), draft, words));
    }
}
