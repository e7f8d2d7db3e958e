package gezhi.demo;

import gezhi.cases.loop.Place;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.NewWhistle;
import gezhi.whistles.WhistleOutcome;
import gezhi.whistles.WhistleQueries;
import gezhi.whistles.Whistles;
import gezhi.whistles.loop.Action;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some whistles where the demonstration's people work: one just blown, one on its way, one over and rated. */
@Component
@Profile("demo")
class DemoWhistles implements DemoStep {
    private final Whistles whistles;
    private final WhistleQueries queries;
    private final Offices offices;
    private final Postings postings;
    private final Clock clock;

    DemoWhistles(Whistles whistles, WhistleQueries queries, Offices offices, Postings postings, Clock clock) {
        this.whistles = whistles;
        this.queries = queries;
        this.offices = offices;
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "whistles";
    }

    @Override
    public void fill(String city) {
        List<Posting> desks = postings.listHeldUnder(Role.COMMUNITY_DESK, city);
        if (queries.count(WhistleQueries.Heap.ALL) > 0 || desks.isEmpty()) {
            return;
        }
        Posting desk = desks.getFirst();
        UUID management = nearest("urban-management", desk);
        UUID police = nearest("police", desk);
        blow(desk, "ENFORCEMENT", "农贸市场门口占道经营反复，请到场联合整治（演示数据）", List.of(management, police));
        UUID going = blow(desk, "LIVELIHOOD", "小区二次供水停了半天，居民等水做饭（演示数据）", List.of(nearest("housing", desk)));
        as(handler(nearest("housing", desk)), going, 1, new Action.ReportIn(nearest("housing", desk), 40, "已派人，带抢修设备"));
        over(desk, police);
    }

    private void over(Posting desk, UUID office) {
        UUID id = blow(desk, "SAFETY", "电动车在楼道充电，劝说无效（演示数据）", List.of(office));
        Scope summoner = desk(desk);
        as(handler(office), id, 1, new Action.Arrive(office, clock.instant(), "到场两人"));
        as(summoner, id, 1, new Action.Close("充电线已拆除，住户已当面告知"));
        as(summoner, id, 2, new Action.Rate(office, 5, "来得快，处置清楚"));
    }

    private UUID blow(Posting desk, String situation, String words, List<UUID> named) {
        Place place = new Place(desk.division(), null, desk.place() + "东门");
        NewWhistle draft = new NewWhistle(Ids.next(), situation, place, words, null, null, named);
        return done(Scoped.call(desk(desk), () -> whistles.blow(draft)));
    }

    private void as(Scope who, UUID whistle, int seen, Action action) {
        done(Scoped.call(who, () -> whistles.act(whistle, seen, Ids.next(), action)));
    }

    private static UUID done(WhistleOutcome outcome) {
        return switch (outcome) {
            case WhistleOutcome.Done(UUID id) -> id;
            case WhistleOutcome.Refused(var why) ->
                throw new IllegalStateException("The demonstration cannot blow a whistle: " + why);
        };
    }

    private UUID nearest(String kind, Posting desk) {
        return offices.findNearest(kind, desk.division()).map(Office::id).orElseThrow();
    }

    private static Scope desk(Posting desk) {
        return Scope.person(city(), Role.COMMUNITY_DESK, desk.person(), desk.division(), null);
    }

    private Scope handler(UUID office) {
        Posting posting = postings.listHeldUnder(Role.OFFICE_HANDLER, city()).stream()
                .filter(each -> office.equals(each.office()))
                .findFirst()
                .orElseThrow();
        return Scope.person(city(), Role.OFFICE_HANDLER, posting.person(), posting.division(), office);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
