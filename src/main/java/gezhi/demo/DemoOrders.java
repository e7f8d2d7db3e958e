package gezhi.demo;

import gezhi.cases.loop.Place;
import gezhi.orders.NewOrder;
import gezhi.orders.OrderFile;
import gezhi.orders.OrderOutcome;
import gezhi.orders.OrderQueries;
import gezhi.orders.Orders;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Action.Kind;
import gezhi.orders.loop.Part;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Orders of the demonstration's resident and desk, where a volunteer of an office helps: one at each step that can be reached in a day. */
@Component
@Profile("demo")
class DemoOrders implements DemoStep {
    private final Accounts accounts;
    private final Postings postings;
    private final Volunteers volunteers;
    private final Ordering ordering;
    private final Clock clock;

    DemoOrders(Accounts accounts, Postings postings, Volunteers volunteers, Ordering ordering, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.volunteers = volunteers;
        this.ordering = ordering;
        this.clock = clock;
    }

    /** What is ordered and found again. */
    @Component
    @Profile("demo")
    record Ordering(Orders orders, OrderQueries queries) {}

    /** Who takes part. @param volunteer of the helper */
    private record Cast(Scope resident, Scope desk, Scope helper, String community, UUID volunteer) {}

    @Override
    public int order() {
        return 47;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public void fill(String city) {
        Posting keeper = posting(DemoRoles.DESK);
        Posting handler = posting(DemoRoles.OFFICE);
        Scope desk = Scope.person(city, Role.COMMUNITY_DESK, keeper.person(), keeper.division(), null);
        if (Scoped.call(desk, () -> ordering.queries().count(OrderQueries.Heap.ALL)) > 0) {
            return;
        }
        UUID resident =
                accounts.findByLogin(DemoRoles.RESIDENT.login()).orElseThrow().person();
        Scope helper = Scope.person(city, Role.OFFICE_HANDLER, handler.person(), handler.division(), handler.office());
        UUID volunteer = Scoped.call(helper, () -> volunteer(keeper.division()));
        Cast cast = new Cast(
                Scope.person(city, Role.RESIDENT, resident, "", null), desk, helper, keeper.division(), volunteer);
        residents(cast);
        ofTheDesk(cast);
    }

    private void residents(Cast cast) {
        order(cast.resident(), cast, "COMPANY", 2, "陪老人说说话（演示数据）");
        UUID refused = order(cast.resident(), cast, "OTHER", 3, "帮忙看一晚上店（演示数据）");
        act(cast.desk(), refused, Kind.REFUSE, "经营上的事请找劳务市场，社区可以帮您联系");
        UUID withdrawn = order(cast.resident(), cast, "RIDE", 2, "去车站（演示数据）");
        act(cast.resident(), withdrawn, Kind.WITHDRAW, "");
        accepted(cast, 1, "水龙头漏水（演示数据）");
        UUID waiting = accepted(cast, 0, "灯不亮了（演示数据）");
        done(cast, waiting, 40);
        UUID rated = accepted(cast, 0, "换纱窗（演示数据）");
        done(cast, rated, 75);
        act(cast.resident(), rated, Kind.CONFIRM, "");
        act(cast.resident(), rated, Kind.RATE, "手艺好，还帮着扫了地，谢谢");
    }

    /** For somebody without an account; the resident volunteers too, and may help. */
    private void ofTheDesk(Cast cast) {
        UUID open = order(cast.desk(), cast, "HOSPITAL", 2, "演示：听力不好，请慢慢说");
        act(cast.desk(), open, Kind.OPEN, "陪一位老人去复查，上午来回（演示数据）");
        UUID asked = order(cast.desk(), cast, "RIDE", 3, "演示：坐轮椅");
        UUID mine =
                Scoped.call(cast.resident(), volunteers::findMine).orElseThrow().id();
        Scoped.run(
                cast.desk(),
                () -> done(ordering.orders().offer(asked, UUID.randomUUID(), List.of(mine), "", 0, "接送一位居民（演示数据）")));
    }

    private UUID accepted(Cast cast, int days, String words) {
        UUID order = order(cast.resident(), cast, "REPAIRS", days, words);
        Scoped.run(
                cast.desk(),
                () -> done(ordering.orders()
                        .offer(order, UUID.randomUUID(), List.of(cast.volunteer()), "", 0, "小修（演示数据）")));
        Part part = part(cast.helper(), order);
        Scoped.run(
                cast.helper(),
                () -> done(ordering.orders().accept(order, part.version(), UUID.randomUUID(), part.id(), "可以")));
        return order;
    }

    private void done(Cast cast, UUID order, int minutes) {
        Part part = part(cast.helper(), order);
        Action action = new Action.Done(part.id(), minutes, "修好了");
        Scoped.run(cast.helper(), () -> done(ordering.orders().act(order, part.version(), UUID.randomUUID(), action)));
    }

    private UUID order(Scope who, Cast cast, String kind, int days, String words) {
        LocalDate day = LocalDate.now(clock).plusDays(days);
        Instant from = day.atStartOfDay(clock.getZone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        NewOrder draft = new NewOrder(
                UUID.randomUUID(),
                kind,
                new Place(cast.community(), null, "演示小区 3 栋 502"),
                from,
                to,
                who.role() == Role.RESIDENT,
                who.role() == Role.RESIDENT ? DemoRoles.RESIDENT.title() : "演示·独居老人",
                "13800000000",
                skill(kind),
                1,
                words);
        return Scoped.call(who, () -> done(ordering.orders().place(draft)));
    }

    private static String skill(String kind) {
        return switch (kind) {
            case "REPAIRS" -> "REPAIR";
            case "HOSPITAL" -> "ELDERLY";
            case "RIDE" -> "DRIVING";
            default -> "";
        };
    }

    private void act(Scope who, UUID order, Kind kind, String words) {
        OrderFile file = Scoped.call(who, () -> ordering.queries().find(order)).orElseThrow();
        Scoped.run(who, () -> {
            if (!kind.isOfPart()) {
                done(ordering.orders()
                        .act(order, file.order().version(), UUID.randomUUID(), new Action.OfOrder(kind, words)));
                return;
            }
            Part part = file.order().parts().getLast();
            Action action = kind == Kind.RATE
                    ? new Action.Rate(part.id(), 5, words)
                    : new Action.OfPart(kind, part.id(), words);
            done(ordering.orders().act(order, part.version(), UUID.randomUUID(), action));
        });
    }

    private Part part(Scope who, UUID order) {
        return Scoped.call(who, () -> ordering.queries().find(order))
                .orElseThrow()
                .order()
                .parts()
                .getLast();
    }

    private UUID volunteer(String community) {
        if (volunteers.findMine().isEmpty()) {
            volunteers.signUp(new Volunteer.Draft(
                    DemoRoles.OFFICE.title(), community, 1985, List.of("REPAIR", "ELDERLY"), false, true, ""));
        }
        return volunteers.findMine().orElseThrow().id();
    }

    private Posting posting(DemoRoles role) {
        UUID person = accounts.findByLogin(role.login()).orElseThrow().person();
        return postings.listHeldBy(person).getFirst();
    }

    private static UUID done(OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Done(UUID id) -> id;
            case OrderOutcome.Refused(var why) ->
                throw new IllegalStateException("The demonstration cannot order: " + why);
        };
    }
}
