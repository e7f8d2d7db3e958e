package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of one test city and what they do to cases. */
public final class CaseStories {
    /** 暴露垃圾, four working hours. */
    public static final String RUBBISH = "E0102";

    public final TestCity city;
    public final Cases cases;
    public final UUID water;
    public final UUID roads;
    public final Scope gridWorker;
    public final Scope neighbour;
    public final Scope desk;
    public final Scope dispatcher;
    public final Scope handler;
    public final Scope otherOffice;
    public final Scope supervisor;

    public CaseStories(TestCity city, Cases cases, Offices offices) {
        this.city = city;
        this.cases = cases;
        water = Scoped.call(city.system(), () -> office(offices, "水务", "water-affairs"));
        roads = Scoped.call(city.system(), () -> office(offices, "城管", "urban-management"));
        gridWorker = city.person(Role.GRID_WORKER, city.grid());
        neighbour = city.person(Role.GRID_WORKER, city.community(1, 1, 1) + "002");
        desk = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1));
        dispatcher = city.person(Role.DISPATCHER, city.township(1, 1));
        supervisor = city.person(Role.SUPERVISOR, city.county(1));
        handler = city.person(Role.OFFICE_HANDLER, "", water);
        otherOffice = city.person(Role.OFFICE_HANDLER, "", roads);
    }

    private UUID office(Offices offices, String name, String kind) {
        return offices.open(new Office.Draft(name, kind, city.county(1), null))
                .get()
                .id();
    }

    public static Report rubbish(String division) {
        return new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                RUBBISH,
                new Place.Point(119.01, 25.43),
                division,
                "门口",
                "垃圾没人收",
                new Contact("林小明", "13812345678"),
                List.of());
    }

    public Outcome.Reported reported() {
        return (Outcome.Reported) Scoped.call(city.visitor(), () -> cases.report(rubbish(city.grid())));
    }

    public Outcome act(Scope who, UUID id, int seen, Action action) {
        return act(who, id, seen, UUID.randomUUID(), action);
    }

    public Outcome act(Scope who, UUID id, int seen, UUID request, Action action) {
        return Scoped.call(who, () -> cases.act(id, seen, request, action));
    }

    public Scope holder(Outcome.Reported reported) {
        return Scope.holderOf(city.code(), gezhi.platform.Secrets.hash(reported.token()));
    }

    /** A case after so many of the deeds of a life without detours; its version is one more. */
    public Outcome.Reported after(int deeds) {
        Outcome.Reported reported = reported();
        for (int i = 0; i < deeds; i++) {
            step(reported, i);
        }
        return reported;
    }

    public @Nullable Outcome step(Outcome.Reported reported, int deed) {
        UUID id = reported.caseId();
        return switch (deed) {
            case 0 -> act(gridWorker, id, 1, Action.Collect.asReported());
            case 1 -> act(dispatcher, id, 2, new Action.Dispatch(water, ""));
            case 2 -> act(handler, id, 3, new Action.Accept());
            case 3 -> act(handler, id, 4, new Action.FeedBack("已清理"));
            case 4 -> act(gridWorker, id, 5, new Action.Confirm(""));
            case 5 -> act(holder(reported), id, 6, new Action.Evaluate(5, "很快"));
            default -> throw new IllegalArgumentException("A life has six deeds");
        };
    }
}
