package gezhi.demo;

import gezhi.meetings.Attended;
import gezhi.meetings.Meeting;
import gezhi.meetings.MeetingKind;
import gezhi.meetings.MeetingOutcome;
import gezhi.meetings.Meetings;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.people.Accounts;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demonstration's first branch held in the past months, with one member who never came and one who asked leave. */
@Component
@Profile("demo")
class DemoMeetings implements DemoStep {
    private static final int[] MONTHS_AGO = {8, 5, 2};
    private static final int NEVER_THERE = 3;
    private static final int ON_LEAVE = 7;

    private final Accounts accounts;
    private final Charges charges;
    private final Meetings meetings;
    private final Clock clock;

    DemoMeetings(Accounts accounts, Charges charges, Meetings meetings, Clock clock) {
        this.accounts = accounts;
        this.charges = charges;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public void fill(String city) {
        UUID person =
                accounts.findByLogin(DemoRoles.SECRETARY.login()).orElseThrow().person();
        Scope secretary = Scope.person(city, Role.RESIDENT, person, "", null);
        Scoped.run(secretary, () -> {
            Kept branch = charges.listKept("", 1).getFirst();
            if (meetings.list(branch.id(), "").isEmpty()) {
                for (int months : MONTHS_AGO) {
                    hold(branch, LocalDate.now(clock).minusMonths(months));
                }
            }
        });
    }

    private void hold(Kept branch, LocalDate day) {
        Map<UUID, Attended> attended = new HashMap<>();
        meetings.listMembers(branch, day).forEach(member -> attended.put(member.id(), state(member.name())));
        Meeting.Draft draft = new Meeting.Draft(
                List.of(MeetingKind.GENERAL, MeetingKind.THEME_DAY),
                day,
                "演示党群服务中心",
                "学习和民主议事（演示数据）",
                "一、集体学习。二、讨论小区停车。",
                attended);
        if (meetings.enter(branch.id(), UUID.randomUUID(), draft) instanceof MeetingOutcome.Refused(var reason)) {
            throw new IllegalStateException("The demonstration cannot meet: " + reason);
        }
    }

    private static Attended state(String name) {
        return name.equals("演示党员" + DemoMembers.spoken(NEVER_THERE))
                ? Attended.ABSENT
                : name.equals("演示党员" + DemoMembers.spoken(ON_LEAVE)) ? Attended.EXCUSED : Attended.PRESENT;
    }
}
