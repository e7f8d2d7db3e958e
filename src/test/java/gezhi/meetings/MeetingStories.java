package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.Member;
import gezhi.membership.MemberStories;
import gezhi.membership.Members;
import gezhi.membership.Transfer;
import gezhi.membership.TransferDeed;
import gezhi.membership.TransferOutcome;
import gezhi.membership.Transfers;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A branch of three members, with its secretary; others beside and above it. */
@GezhiTest
abstract class MeetingStories {
    @Autowired
    TestCities cities;

    @Autowired
    Bodies bodies;

    @Autowired
    Charges charges;

    @Autowired
    Members members;

    @Autowired
    Transfers transfers;

    @Autowired
    Meetings meetings;

    @Autowired
    MovableClock clock;

    MemberStories story;
    Scope secretary;
    Body branch;
    Member first;
    Member second;
    Member third;
    LocalDate today;

    @BeforeEach
    void enterSome() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        secretary = story.secretary;
        branch = story.branch;
        first = story.add(secretary, branch, "甲");
        second = story.add(secretary, branch, "乙");
        third = story.add(secretary, branch, "丙");
        today = LocalDate.now(clock);
    }

    static Meeting.Draft draft(LocalDate day, MeetingKind kind, Map<UUID, Attended> attended) {
        return new Meeting.Draft(List.of(kind), day, "党群服务中心", "学习讨论", "一、学习。", attended);
    }

    /** All three were there. */
    Map<UUID, Attended> all() {
        return new HashMap<>(
                Map.of(first.id(), Attended.PRESENT, second.id(), Attended.PRESENT, third.id(), Attended.PRESENT));
    }

    Map<UUID, Attended> all(Member but, Attended state) {
        Map<UUID, Attended> marks = all();
        marks.put(but.id(), state);
        return marks;
    }

    UUID entered(Scope by, Body body, Meeting.Draft draft) {
        MeetingOutcome outcome = Scoped.call(by, () -> meetings.enter(body.id(), UUID.randomUUID(), draft));
        assertThat(outcome).isInstanceOf(MeetingOutcome.Entered.class);
        return ((MeetingOutcome.Entered) outcome).meeting();
    }

    MeetingOutcome.Reason refused(Scope by, Body body, Meeting.Draft draft) {
        return ((MeetingOutcome.Refused) Scoped.call(by, () -> meetings.enter(body.id(), UUID.randomUUID(), draft)))
                .reason();
    }

    Meeting meeting(Scope by, UUID id) {
        return Scoped.call(by, () -> meetings.find(id)).orElseThrow();
    }

    Kept holder(Scope by, Body body) {
        return Scoped.call(by, () -> meetings.findHolder(body.id())).orElseThrow();
    }

    /** From one branch to the other today. */
    void transfer(Member member, Scope from, Scope to, Body there) {
        UUID id = ((TransferOutcome.Done) Scoped.call(from, () -> transfers.draft(member.id(), there.id(), "居住地变动")))
                .transfer();
        act(from, id, TransferDeed.ISSUE);
        act(from, id, TransferDeed.SEND);
        act(to, id, TransferDeed.RECEIVE);
    }

    private void act(Scope by, UUID id, TransferDeed deed) {
        TransferOutcome outcome = Scoped.call(by, () -> {
            int version = transfers.find(id).orElseThrow().version();
            return transfers.act(id, new Transfer.Wish(UUID.randomUUID(), version, deed, "", 90));
        });
        assertThat(outcome).isInstanceOf(TransferOutcome.Done.class);
    }
}
