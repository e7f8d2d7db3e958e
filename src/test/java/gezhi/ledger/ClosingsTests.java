package gezhi.ledger;

import static gezhi.ledger.LedgerFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import gezhi.ledger.Booking.Reason;
import gezhi.ledger.Booking.Refused;
import gezhi.ledger.Closings.Check;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@GezhiTest
class ClosingsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Statements statements;

    @Autowired
    private Closings closings;

    @Autowired
    private MovableClock clock;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private Instant start;
    private LedgerFixture books;
    private Scope auditor;

    @BeforeEach
    void openBooks() {
        start = clock.instant();
        books = new LedgerFixture(cities.fresh(), ledger);
        auditor = books.city.person(Role.AUDITOR, books.city.code());
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    @Test
    void balancesOfThePastAreWhatTheyWereBeforeAndAfterClosings() {
        books.give(books.linAccount, 60);
        clock.advance(Duration.ofDays(1));
        books.move(books.lin, books.linAccount, books.chenAccount, 25);
        clock.advance(Duration.ofDays(1));
        assertPast();
        close(start.plus(Duration.ofHours(12)));
        close(start.plus(Duration.ofHours(36)));
        assertPast();
        books.give(books.linAccount, 5);
        assertThat(balanceAt(Duration.ofDays(3))).isEqualTo(40);
        assertThat(as(books.lin, () -> statements.statement(books.linAccount, ""))
                        .rows())
                .extracting(Entry::balance)
                .containsExactly(40L, 35L, 60L);
    }

    private void assertPast() {
        assertThat(balanceAt(Duration.ZERO)).isZero();
        assertThat(balanceAt(Duration.ofHours(20))).isEqualTo(60);
        assertThat(balanceAt(Duration.ofHours(25))).isEqualTo(35);
    }

    @Test
    void whatIsClosedTakesNoEntriesAnyMore() {
        books.give(books.linAccount, 60);
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        assertThat(close(clock.instant())).isTrue();
        clock.set(before);
        assertThat(books.move(books.lin, books.linAccount, books.chenAccount, 5))
                .isEqualTo(new Refused(Reason.CLOSED));
        clock.advance(Duration.ofHours(1));
        assertThat(LedgerFixture.isBooked(books.move(books.lin, books.linAccount, books.chenAccount, 5)))
                .isTrue();
        assertThat(close(clock.instant().plusSeconds(1))).as("not ahead").isFalse();
        assertThat(close(before)).as("not back").isFalse();
    }

    @Test
    void reportsAreRightChainedAndMadeOnce() {
        books.give(books.linAccount, 60);
        clock.advance(Duration.ofDays(1));
        assertThat(close(clock.instant())).isTrue();
        assertThat(close(clock.instant())).as("once").isFalse();
        books.give(books.chenAccount, 15);
        clock.advance(Duration.ofDays(1));
        assertThat(close(clock.instant())).isTrue();
        List<ClosingReport> reports = reports();
        assertThat(reports).hasSize(2).allMatch(ClosingReport::isWell);
        assertThat(reports.getFirst().previous()).isEqualTo(reports.getLast().hash());
        assertThat(reports.getFirst())
                .extracting(ClosingReport::accounts, ClosingReport::transfers, ClosingReport::legs)
                .containsExactly(3L, 2L, 4L);
        assertThat(reports).allMatch(report -> check(report) == Check.RIGHT);
    }

    @Test
    void whoChangesThePastBehindTheProgramIsFoundOut() throws SQLException {
        books.give(books.linAccount, 60);
        clock.advance(Duration.ofDays(1));
        close(clock.instant());
        change("update ledger.leg set amount = amount * 2 where city = '" + books.city.code() + "'");
        assertThat(check(reports().getFirst())).isEqualTo(Check.PAST_CHANGED);
        books.give(books.linAccount, 1);
        clock.advance(Duration.ofDays(1));
        close(clock.instant());
        assertThat(reports().getFirst().wrong())
                .as("balances are not what the legs come to")
                .isEqualTo(2);
        assertThat(reports().getFirst().isWell()).isFalse();
    }

    @Test
    void whoChangesAReportBreaksTheChainOrHasNoKey() throws SQLException {
        books.give(books.linAccount, 60);
        clock.advance(Duration.ofDays(1));
        close(clock.instant());
        change("update ledger.report set signature = 'made up' where city = '" + books.city.code() + "'");
        assertThat(check(reports().getFirst())).isEqualTo(Check.NOT_OURS);
        change("update ledger.report set legs = 1 where city = '" + books.city.code() + "'");
        assertThat(check(reports().getFirst())).isEqualTo(Check.CHAIN_BROKEN);
    }

    /** As the owner of the tables, with the triggers switched off. */
    private void change(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
            statement.execute("reset session_replication_role");
        }
    }

    private boolean close(Instant until) {
        return closings.close(books.city.code(), Book.HOURS, until).isPresent();
    }

    private List<ClosingReport> reports() {
        return as(auditor, () -> closings.list(Book.HOURS));
    }

    private Check check(ClosingReport report) {
        return as(auditor, () -> closings.check(report));
    }

    private long balanceAt(Duration after) {
        return as(books.lin, () -> statements.balanceAt(books.linAccount, start.plus(after)));
    }
}
