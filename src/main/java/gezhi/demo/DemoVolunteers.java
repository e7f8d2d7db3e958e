package gezhi.demo;

import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.ServiceRecord;
import gezhi.volunteering.ServiceRecords;
import gezhi.volunteering.TimeBank;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.VolunteeringOutcome;
import gezhi.volunteering.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Volunteers of the demonstration's community: its resident, who gave a few hours and passed some on, and two whom the desk enrolled. */
@Component
@Profile("demo")
class DemoVolunteers implements DemoStep {
    private final Accounts accounts;
    private final Postings postings;
    private final Volunteers volunteers;
    private final Giving giving;
    private final Clock clock;

    DemoVolunteers(Accounts accounts, Postings postings, Volunteers volunteers, Giving giving, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.volunteers = volunteers;
        this.giving = giving;
        this.clock = clock;
    }

    /** What is given and confirmed. */
    @Component
    @Profile("demo")
    record Giving(ServiceRecords records, TimeBank bank) {}

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String name() {
        return "volunteers";
    }

    @Override
    public void fill(String city) {
        UUID resident =
                accounts.findByLogin(DemoRoles.RESIDENT.login()).orElseThrow().person();
        UUID keeper = accounts.findByLogin(DemoRoles.DESK.login()).orElseThrow().person();
        String community = postings.listHeldBy(keeper).stream()
                .map(Posting::division)
                .findFirst()
                .orElseThrow();
        Scope mine = Scope.person(city, Role.RESIDENT, resident, "", null);
        Scope desk = Scope.person(city, Role.COMMUNITY_DESK, keeper, community, null);
        if (Scoped.call(mine, volunteers::findMine).isEmpty()) {
            Scoped.run(
                    mine,
                    () -> done(volunteers.signUp(new Volunteer.Draft(
                            DemoRoles.RESIDENT.title(),
                            community,
                            1988,
                            List.of("ELDERLY", "DRIVING"),
                            true,
                            true,
                            ""))));
            enroll(desk, community);
            serve(mine, desk);
        }
    }

    private void enroll(Scope desk, String community) {
        for (String name : List.of("演示志愿者·林奶奶", "演示志愿者·陈师傅")) {
            Scoped.run(
                    desk,
                    () -> done(volunteers.enroll(
                            UUID.randomUUID(),
                            new Volunteer.Draft(
                                    name, community, 1955, List.of("REPAIR"), false, true, "演示：当面签字，表格存社区"))));
        }
    }

    private void serve(Scope mine, Scope desk) {
        UUID me = Scoped.call(mine, volunteers::findMine).orElseThrow().id();
        note(mine, me, "为独居老人送餐", 9, 120, desk);
        note(mine, me, "接送老人就医", 5, 95, desk);
        Scoped.run(mine, () -> done(giving.records.note(draft(me, "清理楼道杂物", 1, 60))));
        UUID pool = Scoped.call(desk, () -> done(giving.bank.openPool(UUID.randomUUID(), "演示独居老人时间池")));
        Scoped.run(
                mine,
                () -> done(giving.bank.give(new TimeBank.Draft(UUID.randomUUID(), false, "", pool, 30, "给需要的老人"))));
    }

    private void note(Scope mine, UUID volunteer, String activity, int daysAgo, int minutes, Scope desk) {
        UUID record = Scoped.call(mine, () -> done(giving.records.note(draft(volunteer, activity, daysAgo, minutes))));
        Scoped.run(desk, () -> done(giving.records.confirm(record)));
    }

    private ServiceRecord.Draft draft(UUID volunteer, String activity, int daysAgo, int minutes) {
        return new ServiceRecord.Draft(
                UUID.randomUUID(), volunteer, activity, "", LocalDate.now(clock).minusDays(daysAgo), minutes);
    }

    private static UUID done(VolunteeringOutcome outcome) {
        return switch (outcome) {
            case VolunteeringOutcome.Done(UUID id) -> id;
            default -> throw new IllegalStateException(outcome.toString());
        };
    }
}
