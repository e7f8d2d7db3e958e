package gezhi.volunteering;

import gezhi.callouts.CallOuts;
import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Ledger;
import gezhi.ledger.Statements;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import gezhi.volunteering.VolunteeringOutcome.Done;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lin volunteers in the first community, Chen is served; the desk of the community keeps both. */
abstract class VolunteeringFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    TestCities cities;

    @Autowired
    Volunteers volunteers;

    @Autowired
    ServiceRecords records;

    @Autowired
    TimeBank bank;

    @Autowired
    Statements statements;

    @Autowired
    Ledger ledger;

    @Autowired
    CallOuts callOuts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MovableClock clock;

    Instant start;
    TestCity city;
    String community;
    Scope lin;
    Scope chen;
    Scope desk;
    UUID volunteer;

    @BeforeEach
    void linSignsUp() {
        start = clock.instant();
        city = cities.fresh();
        community = city.community(1, 1, 1);
        lin = city.person(Role.RESIDENT, "");
        chen = city.person(Role.RESIDENT, "");
        desk = city.person(Role.COMMUNITY_DESK, community);
        volunteer = done(as(lin, () -> volunteers.signUp(draft("林一", community, 1990))));
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    UUID noted(int minutes) {
        return done(note(lin, minutes, TODAY));
    }

    UUID confirmed(int minutes) {
        UUID record = noted(minutes);
        return done(as(desk, () -> records.confirm(record)));
    }

    VolunteeringOutcome note(Scope who, int minutes, LocalDate day) {
        return as(
                who,
                () -> records.note(
                        new ServiceRecord.Draft(UUID.randomUUID(), volunteer, "为独居老人送餐", "三栋", day, minutes)));
    }

    VolunteeringOutcome give(Scope who, UUID pool, int minutes) {
        return as(who, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), false, "", pool, minutes, "")));
    }

    UUID account(Scope who) {
        return as(who, () -> statements.findOf(Book.HOURS, AccountKind.PERSON, Objects.requireNonNull(who.person())))
                .orElseThrow()
                .id();
    }

    long minutes(Scope who) {
        return as(who, () -> statements.find(account(who))).orElseThrow().amount();
    }

    static Volunteer.Draft draft(String name, String division, int year) {
        return new Volunteer.Draft(name, division, year, List.of("ELDERLY"), true, true, "");
    }

    static UUID done(VolunteeringOutcome outcome) {
        return Optional.of(outcome).map(Done.class::cast).map(Done::id).orElseThrow();
    }

    static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
