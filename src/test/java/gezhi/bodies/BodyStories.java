package gezhi.bodies;

import gezhi.bodies.BodyOutcome.Reason;
import gezhi.bodies.BodyOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A city with the beginning of a chain: the city's committee, a street's work committee, a community's committee. */
public final class BodyStories {
    public static final LocalDate FROM = LocalDate.of(2021, 7, 1);

    public final TestCity city;
    public final Scope admin;
    public final Body top;
    public final Body street;
    public final Body community;
    private final Bodies bodies;

    public BodyStories(TestCity city, Bodies bodies) {
        this.city = city;
        this.bodies = bodies;
        admin = city.person(Role.ADMINISTRATOR, city.code());
        top = open(BodyKind.COMMITTEE, "市委", city.code(), null);
        street = open(BodyKind.WORK_COMMITTEE, "街道党工委", city.township(1, 1), top);
        community = open(BodyKind.COMMITTEE, "社区党委", city.community(1, 1, 1), street);
    }

    public Body branch(String name) {
        return open(BodyKind.BRANCH, name, city.grid(), community);
    }

    public Body open(BodyKind kind, String name, String seat, @Nullable Body superior) {
        return Scoped.call(admin, () -> bodies.open(draft(kind, name, seat, superior)))
                .get();
    }

    /** One of which residents do not read. */
    public Body unpublished(BodyKind kind, String name, String seat, Body superior) {
        return Scoped.call(admin, () -> bodies.open(new Body.Draft(kind, name, seat, superior.id(), "", false, FROM)))
                .get();
    }

    public Reason refused(BodyKind kind, String name, String seat, @Nullable Body superior) {
        return refused(draft(kind, name, seat, superior));
    }

    public Reason refused(Body.Draft draft) {
        return ((Refused) Scoped.call(admin, () -> bodies.open(draft))).reason();
    }

    public BodyOutcome change(Body body, Body.Draft draft) {
        return Scoped.call(admin, () -> bodies.change(body.id(), body.version(), draft));
    }

    public BodyOutcome close(Body body, LocalDate on) {
        return Scoped.call(admin, () -> bodies.close(body.id(), body.version(), on));
    }

    public static Body.Draft draft(BodyKind kind, String name, String seat, @Nullable Body superior) {
        return new Body.Draft(kind, name, seat, superior == null ? null : superior.id(), "", true, FROM);
    }

    static Body.Draft of(Body body, @Nullable UUID superior) {
        return new Body.Draft(
                body.kind(), body.name(), body.seat(), superior, body.contact(), body.published(), body.validFrom());
    }
}
