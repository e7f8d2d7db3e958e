package gezhi.membership;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyStories;
import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.MemberOutcome.Refused;
import gezhi.membership.MemberOutcome.Registered;
import gezhi.membership.store.MemberStore;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A city with a chain, two branches in two communities, their secretaries, and the work committee of a street. */
public final class MemberStories {
    public static final MemberStore.Filter ALL = new MemberStore.Filter("", "", "", "", "", false);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final TestCity city;
    public final BodyStories chain;
    public final Body branch;
    public final Body other;
    public final Body elsewhere;
    public final Scope secretary;
    public final Scope otherSecretary;
    public final Scope farSecretary;
    public final Scope street;
    private final Charges charges;
    private final Members members;

    public MemberStories(TestCity city, Bodies bodies, Charges charges, Members members) {
        this.city = city;
        this.charges = charges;
        this.members = members;
        chain = new BodyStories(city, bodies);
        branch = chain.branch("第一网格党支部");
        other = chain.branch("第二网格党支部");
        Body far = chain.open(BodyKind.WORK_COMMITTEE, "别的街道党工委", city.township(2, 1), chain.top);
        elsewhere = chain.open(BodyKind.BRANCH, "别处党支部", city.township(2, 1), far);
        secretary = keeper(branch);
        otherSecretary = keeper(other);
        farSecretary = keeper(elsewhere);
        street = keeper(chain.street);
    }

    /** Somebody new with an account and no post, put in charge of an organization. */
    public Scope keeper(Body body) {
        Scope keeper = city.person(Role.RESIDENT, "");
        charge(keeper, body);
        return keeper;
    }

    public void charge(Scope keeper, Body body) {
        Charges.Granted granted = Scoped.call(
                chain.admin, () -> charges.grant(body.id(), Objects.requireNonNull(keeper.person()), "测试书记"));
        if (granted != Charges.Granted.DONE) {
            throw new AssertionError(granted);
        }
    }

    public Member add(Scope by, Body body, String name) {
        return add(by, draft(body, name));
    }

    public Member add(Scope by, Member.Draft draft) {
        UUID id = ((Registered) Scoped.call(by, () -> members.add(draft))).member();
        return Scoped.call(by, () -> members.find(id)).orElseThrow();
    }

    public Reason refused(Scope by, Member.Draft draft) {
        return ((Refused) Scoped.call(by, () -> members.add(draft))).reason();
    }

    public MemberOutcome change(Scope by, Member member, Member.Draft draft) {
        return Scoped.call(by, () -> members.change(member.id(), member.version(), draft));
    }

    public List<String> names(Scope reader) {
        return names(reader, ALL);
    }

    public List<String> names(Scope reader, MemberStore.Filter filter) {
        return Scoped.call(reader, () -> members.list(filter, "")).rows().stream()
                .map(Member::name)
                .toList();
    }

    /** In region 99, which no place has: nobody's number. */
    public static String identity() {
        String digits = "99010119800101" + "%03d".formatted(NUMBERS.incrementAndGet() % 1000);
        return digits + IdentityNumber.check(digits);
    }

    public static Member.Draft draft(@Nullable Body body, String name) {
        return draft(body, name, identity(), "13800000000", "测试路1号");
    }

    public static Member.Draft draft(@Nullable Body body, String name, String identity, String phone, String address) {
        return new Member.Draft(
                name,
                body == null ? null : body.id(),
                MemberKind.FULL,
                LocalDate.of(2010, 7, 1),
                LocalDate.of(2011, 7, 1),
                null,
                MemberState.IN_SERVICE,
                "",
                null,
                false,
                "",
                "",
                identity,
                phone,
                address);
    }

    /** The same, placed in a grid or unit. */
    public static Member.Draft livingIn(String residence, Body body, String name) {
        Member.Draft draft = draft(body, name);
        return new Member.Draft(
                name,
                body.id(),
                draft.kind(),
                draft.joinedOn(),
                draft.fullOn(),
                null,
                draft.state(),
                residence,
                null,
                false,
                "",
                "",
                draft.identity(),
                draft.phone(),
                draft.address());
    }

    /** The same, on probation since a day. */
    public static Member.Draft probationary(Body body, String name, LocalDate joined) {
        Member.Draft draft = draft(body, name);
        return new Member.Draft(
                name,
                body.id(),
                MemberKind.PROBATIONARY,
                joined,
                null,
                null,
                draft.state(),
                "",
                null,
                false,
                "",
                "",
                draft.identity(),
                "",
                "");
    }

    /** The same with another registration, place and consent. */
    public static Member.Draft placed(
            Member.Draft draft, String residence, @Nullable Body registered, boolean shown, String pledge) {
        return new Member.Draft(
                draft.name(),
                draft.organization(),
                draft.kind(),
                draft.joinedOn(),
                draft.fullOn(),
                draft.probationUntil(),
                draft.state(),
                residence,
                registered == null ? null : registered.id(),
                shown,
                "组织委员",
                pledge,
                draft.identity(),
                draft.phone(),
                draft.address());
    }
}
