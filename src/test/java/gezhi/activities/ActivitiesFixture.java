package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Action.Kind;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Step;
import gezhi.activities.loop.Terms;
import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.VolunteeringOutcome;
import gezhi.volunteering.Volunteers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of the first community announces for tomorrow; Lin volunteers there. */
abstract class ActivitiesFixture {
    @Autowired
    TestCities cities;

    @Autowired
    Activities activities;

    @Autowired
    ActivityQueries queries;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Statements statements;

    @Autowired
    MovableClock clock;

    Instant start;
    TestCity city;
    String community;
    Scope desk;
    Scope lin;

    @BeforeEach
    void linSignsUpAsAVolunteer() {
        start = clock.instant();
        city = cities.fresh();
        community = city.community(1, 1, 1);
        desk = city.person(Role.COMMUNITY_DESK, community);
        lin = volunteer("林一");
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    Scope volunteer(String name) {
        return volunteer(name, community);
    }

    Scope volunteer(String name, String division) {
        Scope who = city.person(Role.RESIDENT, "");
        VolunteeringOutcome outcome =
                as(who, () -> volunteers.signUp(new Volunteer.Draft(name, division, 1990, List.of(), false, true, "")));
        if (!(outcome instanceof VolunteeringOutcome.Done)) {
            throw new AssertionError(outcome);
        }
        return who;
    }

    Terms terms(int places) {
        Instant begins = start.plus(Duration.ofHours(24));
        return new Terms(
                "清洁家园",
                "一起打扫文化广场",
                "所有居民",
                "文化广场",
                "社区 0594-0001",
                begins,
                begins.plus(Duration.ofHours(2)),
                places,
                120);
    }

    NewActivity draft(Terms terms, Recurrence repeats, LocalDate until) {
        return new NewActivity(UUID.randomUUID(), community, "", terms, repeats, until);
    }

    UUID announced(int places) {
        NewActivity draft = draft(terms(places), Recurrence.ONCE, LocalDate.MIN);
        return done(as(desk, () -> activities.announce(draft)));
    }

    ActivityOutcome join(Scope who, UUID activity) {
        return as(who, () -> activities.signUp(activity, UUID.randomUUID()));
    }

    UUID joined(Scope who, UUID activity) {
        done(join(who, activity));
        return signUp(who, activity).id();
    }

    ActivityOutcome act(Scope who, UUID activity, UUID signUp, Kind kind, String words) {
        int version = file(who, activity).activity().find(signUp).orElseThrow().version();
        return as(
                who,
                () -> activities.act(activity, version, UUID.randomUUID(), new Action.OfSignUp(kind, signUp, words)));
    }

    ActivityOutcome withdraw(Scope who, UUID activity) {
        return act(who, activity, signUp(who, activity).id(), Kind.WITHDRAW, "");
    }

    ActivityOutcome confirm(Scope who, UUID activity, UUID signUp, int minutes) {
        int version = file(who, activity).activity().find(signUp).orElseThrow().version();
        return as(who, () -> activities.act(activity, version, UUID.randomUUID(), new Action.Confirm(signUp, minutes)));
    }

    ActivityOutcome act(Scope who, UUID activity, Kind kind, String words) {
        int version = file(who, activity).row().version();
        return as(who, () -> activities.act(activity, version, UUID.randomUUID(), new Action.OfActivity(kind, words)));
    }

    ActivityFile file(Scope who, UUID activity) {
        return as(who, () -> queries.find(activity)).orElseThrow();
    }

    SignUp signUp(Scope who, UUID activity) {
        return Objects.requireNonNull(file(who, activity).mine());
    }

    Step step(Scope who, UUID activity) {
        return signUp(who, activity).step();
    }

    void during() {
        clock.set(start.plus(Duration.ofHours(25)));
    }

    void after() {
        clock.set(start.plus(Duration.ofHours(27)));
    }

    long minutes(Scope who) {
        UUID person = Objects.requireNonNull(who.person());
        return as(who, () -> statements.findOf(Book.HOURS, AccountKind.PERSON, person))
                .map(LedgerAccount::amount)
                .orElse(0L);
    }

    static UUID done(ActivityOutcome outcome) {
        return switch (outcome) {
            case ActivityOutcome.Done(UUID id) -> id;
            case ActivityOutcome.Refused(var why) -> throw new AssertionError(why);
        };
    }

    static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }

    ActivityOutcome change(UUID activity, Terms terms) {
        int version = file(desk, activity).row().version();
        return as(desk, () -> activities.act(activity, version, UUID.randomUUID(), new Action.Change(terms, "")));
    }
}
