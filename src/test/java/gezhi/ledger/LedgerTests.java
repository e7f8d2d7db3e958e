package gezhi.ledger;

import static gezhi.ledger.LedgerFixture.as;
import static gezhi.ledger.LedgerFixture.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.ledger.Booking.Booked;
import gezhi.ledger.Booking.Held;
import gezhi.ledger.Booking.Reason;
import gezhi.ledger.Booking.Refused;
import gezhi.ledger.closing.Lapsing;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class LedgerTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Statements statements;

    @Autowired
    private Lapsing lapsing;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MovableClock clock;

    private Instant start;
    private LedgerFixture books;

    @BeforeEach
    void openBooks() {
        start = clock.instant();
        books = new LedgerFixture(cities.fresh(), ledger);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    @Test
    void whatTheCityGivesOutStandsOnBothSidesAndCanBePassedOn() {
        books.give(books.linAccount, 90);
        assertThat(books.move(books.lin, books.linAccount, books.chenAccount, 30))
                .isInstanceOf(Booked.class);
        assertThat(amount(books.linAccount)).isEqualTo(60);
        assertThat(amount(books.chenAccount)).isEqualTo(30);
        assertThat(amount(books.issuing)).isEqualTo(-90);
        assertThat(as(books.lin, () -> statements.statement(books.linAccount, ""))
                        .rows())
                .extracting(entry -> entry.amount() + " " + entry.balance())
                .containsExactly("-30 60", "90 90");
    }

    @Test
    void theSameSourceBooksOnceAndGetsTheSameOutcomeAlsoWhenItWouldNoLongerBeCovered() {
        books.give(books.linAccount, 30);
        Transfer gift = of("gift:1", books.linAccount, books.chenAccount, 30);
        Booking first = as(books.lin, () -> ledger.book(gift));
        assertThat(first).isInstanceOf(Booked.class);
        assertThat(as(books.lin, () -> ledger.book(gift))).isEqualTo(first);
        assertThat(as(books.lin, () -> ledger.book(of("gift:1", books.linAccount, books.chenAccount, 20))))
                .isEqualTo(new Refused(Reason.SOURCE_TAKEN));
        assertThat(amount(books.chenAccount)).isEqualTo(30);
    }

    @Test
    void nobodyGivesMoreThanIsFreeAndARefusalLeavesNothing() {
        books.give(books.linAccount, 30);
        assertThat(books.move(books.lin, books.linAccount, books.chenAccount, 31))
                .isEqualTo(new Refused(Reason.BELOW_FLOOR));
        assertThat(amount(books.linAccount)).isEqualTo(30);
        assertThat(as(books.lin, () -> statements.statement(books.linAccount, ""))
                        .rows())
                .hasSize(1);
    }

    @Test
    void legsThatDoNotBalanceAreABug() {
        assertThatThrownBy(() -> new Transfer(
                        Book.HOURS, "x:1", "SERVICE", "", Map.of(books.linAccount, 2L, books.chenAccount, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTransactionBooksOnce() {
        Stream<UUID> two = Stream.of(books.linAccount, books.chenAccount);
        assertThatThrownBy(() -> as(
                        books.city.system(),
                        () -> transactions.execute(status -> two.map(
                                        account -> ledger.book(of("two:" + account, books.issuing, account, 5)))
                                .toList())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(amount(books.linAccount)).as("stands and falls together").isZero();
    }

    @Test
    void onlyTheOwnerGivesAwayAndNobodyGivesOutToThemselves() {
        books.give(books.linAccount, 30);
        assertThat(books.move(books.chen, books.linAccount, books.chenAccount, 5))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        Scope desk = books.city.person(Role.COMMUNITY_DESK, books.city.community(1, 1, 1));
        assertThat(books.move(desk, books.linAccount, books.chenAccount, 5)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(books.move(books.lin, books.issuing, books.linAccount, 5)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(books.move(books.lin, books.issuing, books.chenAccount, 5))
                .as("who was served confirms")
                .isInstanceOf(Booked.class);
        UUID pool = books.account(AccountKind.POOL, UUID.randomUUID(), books.city.community(1, 1, 1));
        books.move(books.lin, books.linAccount, pool, 20);
        assertThat(books.move(books.lin, pool, books.linAccount, 5)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(books.move(desk, pool, books.chenAccount, 5)).isInstanceOf(Booked.class);
        UUID own = as(
                        desk,
                        () -> ledger.open(
                                Book.HOURS, AccountKind.PERSON, desk.person(), books.city.community(1, 1, 1), ""))
                .orElseThrow();
        assertThat(books.move(desk, pool, own, 5))
                .as("nothing that belongs to no person goes to oneself")
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        Scope next = books.city.person(Role.COMMUNITY_DESK, books.city.community(1, 1, 2));
        assertThat(books.move(next, pool, books.chenAccount, 5)).isEqualTo(new Refused(Reason.NOT_YOURS));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayGiveOutForTheCity(Role role) {
        boolean may = !List.of(Role.PUBLIC, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR)
                .contains(role);
        Scope who = books.city.person(role, books.city.code());
        assertThat(LedgerFixture.isBooked(books.move(who, books.issuing, books.linAccount, 5)))
                .isEqualTo(may);
        boolean more = List.of(Role.COMMUNITY_DESK, Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM)
                .contains(role);
        assertThat(LedgerFixture.isBooked(books.move(who, books.issuing, books.linAccount, 1_441)))
                .as("more than a day has")
                .isEqualTo(more);
    }

    @Test
    void anAccountOfAnotherCityIsNotThere() {
        LedgerFixture other = new LedgerFixture(cities.fresh(), ledger);
        assertThat(books.move(books.city.system(), books.issuing, other.linAccount, 5))
                .isEqualTo(new Refused(Reason.NO_SUCH_ACCOUNT));
    }

    @Test
    void aReversalTakesBackOnceAndNotWhatWasSpent() {
        UUID transfer = books.give(books.linAccount, 30);
        assertThat(as(books.city.system(), () -> ledger.reverse(transfer, "undo:1", "CORRECTION", "记错")))
                .isInstanceOf(Booked.class);
        assertThat(amount(books.linAccount)).isZero();
        assertThat(as(books.city.system(), () -> ledger.reverse(transfer, "undo:1", "CORRECTION", "记错")))
                .as("the same again")
                .isInstanceOf(Booked.class);
        assertThat(as(books.city.system(), () -> ledger.reverse(transfer, "undo:2", "CORRECTION", "记错")))
                .isInstanceOf(Refused.class);
        UUID spent = books.give(books.linAccount, 30);
        books.move(books.lin, books.linAccount, books.chenAccount, 30);
        assertThat(as(books.city.system(), () -> ledger.reverse(spent, "undo:3", "CORRECTION", "记错")))
                .isEqualTo(new Refused(Reason.BELOW_FLOOR));
        assertThat(as(books.lin, () -> statements.statement(books.linAccount, ""))
                        .rows())
                .extracting(Entry::reversed)
                .contains(true);
    }

    @Test
    void aReversalIsNotReversed() {
        UUID transfer = books.give(books.linAccount, 30);
        UUID undone = as(books.city.system(), () -> ledger.reverse(transfer, "undo:1", "CORRECTION", ""))
                .get();
        assertThat(as(books.city.system(), () -> ledger.reverse(undone, "undo:2", "CORRECTION", "")))
                .isEqualTo(new Refused(Reason.NO_SUCH_TRANSFER));
    }

    @Test
    void whatIsHeldIsNotFreeUntilItIsSettledLetGoOrLapses() {
        books.give(books.linAccount, 60);
        UUID hold = held("order:1", 40);
        assertThat(as(books.lin, () -> statements.find(books.linAccount))
                        .orElseThrow()
                        .free())
                .isEqualTo(20);
        assertThat(books.move(books.lin, books.linAccount, books.chenAccount, 21))
                .isEqualTo(new Refused(Reason.BELOW_FLOOR));
        assertThat(as(books.lin, () -> ledger.settle(hold, of("order:1", books.linAccount, books.chenAccount, 41))))
                .isEqualTo(new Refused(Reason.ABOVE_HOLD));
        Booking settled =
                as(books.lin, () -> ledger.settle(hold, of("order:1", books.linAccount, books.chenAccount, 35)));
        assertThat(settled).isInstanceOf(Booked.class);
        assertThat(as(books.lin, () -> ledger.settle(hold, of("order:1", books.linAccount, books.chenAccount, 35))))
                .isEqualTo(settled);
        assertThat(as(books.lin, () -> ledger.settle(hold, of("order:x", books.linAccount, books.chenAccount, 5))))
                .isEqualTo(new Refused(Reason.NO_SUCH_HOLD));
        assertThat(as(books.lin, () -> statements.find(books.linAccount))
                        .orElseThrow()
                        .free())
                .isEqualTo(25);
        UUID second = held("order:2", 25);
        assertThat(as(books.chen, () -> ledger.release(second))).isEqualTo(new Refused(Reason.NO_SUCH_HOLD));
        assertThat(as(books.lin, () -> ledger.release(second))).isInstanceOf(Held.class);
        held("order:3", 25);
        clock.advance(Duration.ofDays(31));
        assertThat(lapsing.lapse(books.city.code())).isEqualTo(1);
        assertThat(lapsing.lapse(books.city.code())).isZero();
        assertThat(as(books.lin, () -> statements.find(books.linAccount))
                        .orElseThrow()
                        .free())
                .isEqualTo(25);
    }

    @Test
    void holdsOnTheSameSourceAreOne() {
        books.give(books.linAccount, 60);
        assertThat(held("order:1", 40)).isEqualTo(held("order:1", 40));
        assertThat(as(
                        books.lin,
                        () -> ledger.hold(Book.HOURS, "order:1", "", books.linAccount, 10, Duration.ofDays(1))))
                .isEqualTo(new Refused(Reason.SOURCE_TAKEN));
    }

    private UUID held(String source, long minutes) {
        return as(books.lin, () -> ledger.hold(Book.HOURS, source, "", books.linAccount, minutes, Duration.ofDays(30)))
                .get();
    }

    private long amount(UUID account) {
        return as(books.city.system(), () -> statements.find(account))
                .orElseThrow()
                .amount();
    }
}
