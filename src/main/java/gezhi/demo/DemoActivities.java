package gezhi.demo;

import gezhi.activities.Activities;
import gezhi.activities.ActivityOutcome;
import gezhi.activities.ActivityQueries;
import gezhi.activities.NewActivity;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.Terms;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demonstration's desk announces: one that is nearly full, one every week. */
@Component
@Profile("demo")
class DemoActivities implements DemoStep {
    private static final int WEEKS = 4;
    private static final int MORNING = 9;

    private final Accounts accounts;
    private final Postings postings;
    private final Activities activities;
    private final ActivityQueries queries;
    private final Clock clock;

    DemoActivities(Accounts accounts, Postings postings, Activities activities, ActivityQueries queries, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.activities = activities;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public void fill(String city) {
        Posting keeper = posting(DemoRoles.DESK);
        Scope desk = Scope.person(city, Role.COMMUNITY_DESK, keeper.person(), keeper.division(), null);
        boolean there = Scoped.call(
                desk,
                () -> !queries.list(ActivityQueries.Heap.ALL, keeper.division(), "")
                        .isEmpty());
        if (there) {
            return;
        }
        LocalDate day = LocalDate.now(clock).plusDays(2);
        UUID soon = announce(desk, keeper.division(), day, "清洁家园", "文化广场", 2, Recurrence.ONCE);
        announce(desk, keeper.division(), day.plusDays(1), "老人助餐", "长者食堂", 6, Recurrence.WEEKLY);
        Posting handler = posting(DemoRoles.OFFICE);
        Scope helper = Scope.person(city, Role.OFFICE_HANDLER, handler.person(), handler.division(), handler.office());
        Scoped.run(helper, () -> done(activities.signUp(soon, UUID.randomUUID())));
    }

    private UUID announce(
            Scope desk, String division, LocalDate day, String title, String address, int places, Recurrence repeats) {
        Instant begins = day.atStartOfDay(clock.getZone()).plusHours(MORNING).toInstant();
        Terms terms = new Terms(
                title + "（演示数据）",
                "演示：请穿方便活动的衣服，工具由社区准备。",
                "所有居民",
                address,
                "演示社区服务中心",
                begins,
                begins.plus(Duration.ofHours(2)),
                places,
                120);
        return Scoped.call(
                desk,
                () -> done(activities.announce(
                        new NewActivity(UUID.randomUUID(), division, "", terms, repeats, day.plusWeeks(WEEKS)))));
    }

    private Posting posting(DemoRoles role) {
        UUID person = accounts.findByLogin(role.login()).orElseThrow().person();
        return postings.listHeldBy(person).getFirst();
    }

    private static UUID done(ActivityOutcome outcome) {
        return switch (outcome) {
            case ActivityOutcome.Done(UUID id) -> id;
            case ActivityOutcome.Refused(var why) ->
                throw new IllegalStateException("The demonstration cannot announce: " + why);
        };
    }
}
