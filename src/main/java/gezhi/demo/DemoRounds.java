package gezhi.demo;

import gezhi.patrols.Plan;
import gezhi.patrols.Plans;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two plans of rounds for the grid of the demonstration's grid worker: one that is late and one for today. */
@Component
@Profile("demo")
class DemoRounds implements DemoStep {
    private static final int LATE_DAYS = 3;

    private final Plans plans;
    private final Accounts accounts;
    private final Postings postings;
    private final Clock clock;

    DemoRounds(Plans plans, Accounts accounts, Postings postings, Clock clock) {
        this.plans = plans;
        this.accounts = accounts;
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String name() {
        return "plans of rounds";
    }

    @Override
    public void fill(String city) {
        if (!plans.list(null).isEmpty()) {
            return;
        }
        accounts.findByLogin(DemoRoles.GRID.login())
                .flatMap(account ->
                        postings.listHeldBy(account.person()).stream().findFirst())
                .map(Posting::division)
                .ifPresent(this::make);
    }

    private void make(String grid) {
        LocalDate today = LocalDate.now(clock);
        plans.make(new Plan.Draft(
                grid,
                "学校周边",
                7,
                today.minusDays(LATE_DAYS),
                List.of(
                        new Plan.Place("校门口", "占道经营、乱停车"),
                        new Plan.Place("围墙外小路", "井盖、路灯"),
                        new Plan.Place("公交站", "站牌、候车亭"))));
        plans.make(new Plan.Draft(
                grid, "沿河消防通道", 30, today, List.of(new Plan.Place("东侧通道", "是否占用"), new Plan.Place("沿河护栏", "松动、缺失"))));
    }
}
