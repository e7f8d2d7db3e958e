package gezhi.ledger;

import static gezhi.ledger.LedgerFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What holds for those who go past the façade, even as the owner of the tables; and who reads what. */
@GezhiTest
class LedgerWallsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private LedgerFixture books;

    @BeforeEach
    void openBooks() {
        books = new LedgerFixture(cities.fresh(), ledger);
        books.give(books.linAccount, 60);
    }

    @Test
    void legsThatDoNotBalanceAreRefusedByTheDatabaseItself() throws SQLException {
        assertThatThrownBy(() -> asOwner(transfer() + legs(-5, 6))).hasMessageContaining("sum to nothing");
        assertThatThrownBy(() -> asOwner(transfer() + legs(-5, 5).replaceFirst("(?s), \\('[^(]*$", "")))
                .as("a half of it")
                .hasMessageContaining("sum to nothing");
        assertThatThrownBy(() -> asOwner(legs(-5, 5))).hasMessageContaining("without its transfer");
        assertThatThrownBy(() -> asOwner(transfer().replace("'HOURS'", "'POINTS'") + legs(-5, 5)))
                .hasMessageContaining("another book");
        assertThatThrownBy(() -> asOwner(transfer() + legs(-61, 61))).hasMessageContaining("balance_check");
        asOwner(transfer() + legs(-5, 5));
        assertThat(amountOf(books.linAccount)).as("balances follow the legs").isEqualTo(55);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.leg set amount = amount + 1",
                "delete from ledger.leg",
                "truncate ledger.leg",
                "update ledger.transfer set words = 'x'",
                "delete from ledger.transfer",
                "update ledger.balance set amount = amount + 1",
                "delete from ledger.balance",
                "delete from ledger.account"
            })
    void whatIsBookedIsNotChangedByItsOwnerEither(String sql) {
        assertThatThrownBy(() -> asOwner(sql)).hasMessageContaining("what is booked is not changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger.leg (city, account, at, transfer, amount) select city, account, at, transfer, amount from ledger.leg",
                "update ledger.leg set amount = 1",
                "delete from ledger.leg",
                "insert into ledger.transfer select * from ledger.transfer",
                "update ledger.balance set amount = 1",
                "update ledger.account set floor = -100",
                "delete from ledger.hold"
            })
    void theProgramHasNoOtherWayThanTheFunctions(String sql) {
        assertThatThrownBy(() -> as(
                        books.city.system(),
                        () -> transactions.execute(status -> jdbc.sql(sql).update())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whoeverOpensAnAccountItsFloorIsThatOfItsKind() {
        for (String floor : new String[] {"null", "-1000"}) {
            Scope somebody = books.city.person(Role.RESIDENT, "");
            UUID account = opened(somebody, "PERSON", "'" + somebody.person() + "'", books.city.code(), floor);
            assertThat(books.move(somebody, account, books.linAccount, 1))
                    .isEqualTo(new Booking.Refused(Booking.Reason.BELOW_FLOOR));
        }
        Scope desk = desk();
        assertThat(opened(desk, "CLEARING", "null", books.city.community(1, 1, 1), "null"))
                .as("the city's own is not for a desk to open")
                .isNull();
    }

    @Test
    void whatIsSaidToBeReversedIsWhatWasBooked() {
        UUID gift =
                books.move(books.lin, books.linAccount, books.chenAccount, 20).get();
        Scope desk = desk();
        assertThat(reversing(desk, gift, books.chenAccount, books.linAccount, 5))
                .as("another amount")
                .isEqualTo("NO_SUCH_TRANSFER");
        assertThat(reversing(desk, gift, books.linAccount, books.chenAccount, 20))
                .as("the other way round")
                .isEqualTo("NO_SUCH_TRANSFER");
        assertThat(reversing(desk, UUID.randomUUID(), books.chenAccount, books.linAccount, 20))
                .isEqualTo("NO_SUCH_TRANSFER");
        assertThat(reversing(desk, gift, books.chenAccount, books.linAccount, 20))
                .isEqualTo("BOOKED");
        assertThat(amountOf(books.linAccount)).isEqualTo(60);
    }

    @Test
    void everybodySeesWhatIsInAPoolAndItsDeskAloneTheLines() {
        UUID pool = books.account(AccountKind.POOL, UUID.randomUUID(), books.city.community(1, 1, 1));
        books.move(books.lin, books.linAccount, pool, 20);
        String lines = "select count(*) from ledger.leg where account = '" + pool + "'";
        String words =
                "select count(*) from ledger.transfer t join ledger.leg l on l.transfer = t.id where t.source like 'test:%'";
        Scope next = books.city.person(Role.COMMUNITY_DESK, books.city.community(1, 1, 2));
        for (Scope other : new Scope[] {books.chen, next}) {
            Scoped.run(other, () -> {
                assertThat(count("select sum(amount) from ledger.balance where account = '" + pool + "'"))
                        .isEqualTo(20);
                assertThat(count(lines)).isZero();
                assertThat(count(words)).isZero();
            });
        }
        assertThat(as(books.lin, () -> count(words))).as("one's own").isEqualTo(2);
        assertThat(as(desk(), () -> count(lines))).isEqualTo(1);
    }

    private Scope desk() {
        return books.city.person(Role.COMMUNITY_DESK, books.city.community(1, 1, 1));
    }

    private UUID opened(Scope who, String kind, String owned, String division, String floor) {
        String sql = "select ledger.open(gen_random_uuid(), 'HOURS', '%s', %s, '%s', '', %s, '2026-03-04T02:00:00Z')"
                .formatted(kind, owned, division, floor);
        return as(
                who,
                () -> transactions.execute(status -> jdbc.sql(sql)
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .single()
                        .orElse(null)));
    }

    private String reversing(Scope who, UUID transfer, UUID from, UUID to, long minutes) {
        String sql = """
                select outcome
                from ledger.book(gen_random_uuid(), 'HOURS', 'back:' || gen_random_uuid(), 'CORRECTION', '', '2027-03-04T02:00:00Z',
                    array['%s', '%s']::uuid[], array[%d, %d]::bigint[], null, '%s')
                """.formatted(from, to, -minutes, minutes, transfer);
        return as(
                who,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(String.class).single()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDeskSeesItsPeopleTheAuditorAllAndOthersNobody(Role role) {
        boolean all = role == Role.AUDITOR || role == Role.SYSTEM;
        boolean desk = role == Role.COMMUNITY_DESK;
        assertSees(books.city.person(role, books.city.community(1, 1, 1)), all || desk, all);
        assertSees(books.city.person(role, books.city.community(1, 1, 2)), all, all);
        assertSees(cities.fresh().person(role, books.city.community(1, 1, 1)), false, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PUBLIC", "SYSTEM", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOwnerSeesTheirOwnInWhateverRole(Role role) {
        UUID person = Objects.requireNonNull(books.lin.person());
        Scope lin = Scope.person(books.city.code(), role, person, "", null);
        Scoped.run(lin, () -> {
            assertThat(count("select count(*) from ledger.account")).isEqualTo(1);
            assertThat(count("select count(*) from ledger.leg")).isEqualTo(1);
            assertThat(count("select count(*) from ledger.transfer")).isEqualTo(1);
            assertThat(count("select sum(minutes) from ledger.v_hours")).isEqualTo(60);
        });
    }

    private void assertSees(Scope scope, boolean people, boolean all) {
        Scoped.run(scope, () -> {
            long accounts = all ? 3 : people ? 2 : 0;
            assertThat(count("select count(*) from ledger.account")).isEqualTo(accounts);
            assertThat(count("select count(*) from ledger.leg")).isEqualTo(all ? 2 : people ? 1 : 0);
            assertThat(count("select count(*) from ledger.transfer")).isEqualTo(people ? 1 : 0);
            assertThat(count("select count(distinct account) from ledger.balance"))
                    .isEqualTo(accounts);
        });
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private long amountOf(UUID account) {
        return as(
                books.city.system(),
                () -> count(
                        "select cast(sum(amount) as bigint) from ledger.balance where account = '" + account + "'"));
    }

    private final UUID id = UUID.randomUUID();

    private String transfer() {
        return """
                insert into ledger.transfer (city, id, book, source, what, words, at, role)
                values ('%s', '%s', 'HOURS', 'past:%s', 'X', '', '2026-03-04T02:00:00Z', 'SYSTEM');
                """.formatted(books.city.code(), id, id);
    }

    private String legs(long lin, long chen) {
        return """
                insert into ledger.leg (city, account, at, transfer, amount) values
                ('%1$s', '%3$s', '2026-03-04T02:00:00Z', '%2$s', %4$d), ('%1$s', '%5$s', '2026-03-04T02:00:00Z', '%2$s', %6$d)
                """.formatted(books.city.code(), id, books.linAccount, lin, books.chenAccount, chen);
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }
}
