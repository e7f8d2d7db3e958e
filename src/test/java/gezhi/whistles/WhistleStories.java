package gezhi.whistles;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Place;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import gezhi.whistles.loop.Action;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of one test city and the whistle that its first community blows for the water office and the police. */
public final class WhistleStories {
    public final TestCity city;
    public final UUID water;
    public final UUID police;
    public final UUID roads;
    public final Scope desk;
    public final Scope dispatcher;
    public final Scope waterHandler;
    public final Scope policeHandler;
    public final Scope roadsHandler;
    private final Whistles whistles;

    public WhistleStories(TestCity city, Whistles whistles, Offices offices) {
        this.city = city;
        this.whistles = whistles;
        water = open(offices, "水利局", "water-affairs", city.county(1));
        police = open(offices, "公安局", "police", city.county(1));
        roads = open(offices, "城管局", "urban-management", city.county(2));
        desk = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 1));
        dispatcher = city.person(Role.DISPATCHER, city.township(1, 1));
        waterHandler = city.person(Role.OFFICE_HANDLER, city.county(1), water);
        policeHandler = city.person(Role.OFFICE_HANDLER, city.county(1), police);
        roadsHandler = city.person(Role.OFFICE_HANDLER, city.county(2), roads);
    }

    private UUID open(Offices offices, String name, String kind, String seat) {
        return Scoped.call(
                city.system(),
                () -> offices.open(new Office.Draft(name, kind, seat, null))
                        .get()
                        .id());
    }

    public NewWhistle draft(String situation, @Nullable UUID caseId, UUID... offices) {
        Place place = new Place(city.grid(), new Place.Point(119.01, 25.43), "东门");
        return new NewWhistle(UUID.randomUUID(), situation, place, "外墙瓷砖脱落", caseId, null, List.of(offices));
    }

    /** In an emergency: half an hour to answer. */
    public UUID blown() {
        return done(blow(desk, draft("EMERGENCY", null, water, police)));
    }

    public WhistleOutcome blow(Scope who, NewWhistle draft) {
        return Scoped.call(who, () -> whistles.blow(draft));
    }

    public WhistleOutcome act(Scope who, UUID whistle, int seen, Action action) {
        return act(who, whistle, seen, UUID.randomUUID(), action);
    }

    public WhistleOutcome act(Scope who, UUID whistle, int seen, UUID request, Action action) {
        return Scoped.call(who, () -> whistles.act(whistle, seen, request, action));
    }

    /** A deed that must be done. */
    public void does(Scope who, UUID whistle, int seen, Action action) {
        assertThat(act(who, whistle, seen, action)).isEqualTo(new WhistleOutcome.Done(whistle));
    }

    /** Ended, the water office rated, objected to. */
    public UUID objected(java.time.Instant at) {
        UUID id = blown();
        does(waterHandler, id, 1, new Action.Arrive(water, at, ""));
        does(desk, id, 1, new Action.Release(police, "不用了"));
        does(desk, id, 1, new Action.Close("已围挡"));
        does(desk, id, 2, new Action.Rate(water, 2, "没带工具"));
        does(waterHandler, id, 3, new Action.Objection(water, "工具在车上"));
        return id;
    }

    public static UUID done(WhistleOutcome outcome) {
        assertThat(outcome).isInstanceOf(WhistleOutcome.Done.class);
        return ((WhistleOutcome.Done) outcome).whistle();
    }
}
