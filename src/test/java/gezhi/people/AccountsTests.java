package gezhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.people.AccountOutcome.Reason;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class AccountsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void aLoginIsTakenOnceInACityAndAgainInAnother() {
        create("lin");
        assertThat(refused("LIN ", "林二", "")).isEqualTo(Reason.LOGIN_TAKEN);
        TestCity other = cities.fresh();
        assertThat(Scoped.call(other.system(), () -> accounts.create(draft("lin"), new Secret.None())))
                .isInstanceOf(AccountOutcome.Done.class);
    }

    @Test
    void malformedEntriesAreRefusedWithTheReason() {
        assertThat(refused("li", "林", "")).isEqualTo(Reason.MALFORMED_LOGIN);
        assertThat(refused("林木之", "林", "")).isEqualTo(Reason.MALFORMED_LOGIN);
        assertThat(refused("linmu", " ", "")).isEqualTo(Reason.NO_NAME);
        assertThat(refused("linmu", "林", "call me")).isEqualTo(Reason.MALFORMED_PHONE);
    }

    @Test
    void theListIsSearchedAndPagedByLogin() {
        for (int i = 100; i < 160; i++) {
            create("worker" + i);
        }
        Scope admin = city.person(Role.ADMINISTRATOR, city.code());
        var first = Scoped.call(admin, () -> accounts.list("", ""));
        var second = Scoped.call(admin, () -> accounts.list("", first.next()));
        assertThat(first.rows()).hasSize(50);
        assertThat(second.rows()).hasSize(10).doesNotContainAnyElementsOf(first.rows());
        assertThat(Scoped.call(admin, () -> accounts.list("worker15", "")).rows())
                .hasSize(10);
    }

    @Test
    void theLastAdministratorCanNeitherBeDisabledNorRemoved() {
        Account only = create("first");
        Posting posting = post(only, Posting.Draft.of(Role.ADMINISTRATOR, city.code()));
        assertThat(Scoped.call(city.system(), () -> accounts.disable(only.person())))
                .isEqualTo(new AccountOutcome.Refused(Reason.LAST_ADMINISTRATOR));
        assertThat(Scoped.call(city.system(), () -> postings.end(posting.id())))
                .isEqualTo(new PostingOutcome.Refused(PostingOutcome.Reason.LAST_ADMINISTRATOR));
        post(create("second"), Posting.Draft.of(Role.ADMINISTRATOR, city.code()));
        assertThat(Scoped.call(city.system(), () -> postings.end(posting.id())))
                .isInstanceOf(PostingOutcome.Done.class);
    }

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            TestCity own = cities.fresh();
            List<Account> both = Scoped.call(
                    own.system(),
                    () -> Stream.of("one", "two")
                            .map(login -> accounts.create(draft(login), new Secret.None())
                                    .get())
                            .toList());
            both.forEach(account -> Scoped.call(
                    own.system(),
                    () -> postings.grant(account.person(), Posting.Draft.of(Role.ADMINISTRATOR, own.code()))
                            .get()));
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(both.stream()
                        .<Callable<AccountOutcome>>map(
                                account -> () -> Scoped.call(own.system(), () -> accounts.disable(account.person())))
                        .toList());
            }
            assertThat(both)
                    .filteredOn(account -> Scoped.call(
                            own.system(),
                            () -> !accounts.find(account.person()).orElseThrow().disabled()))
                    .hasSize(1);
        }
    }

    @Test
    void staffKnowTheNamesOfStaffAndResidentsKnowOnlyTheirOwn() {
        Account worker = create("worker");
        post(worker, Posting.Draft.of(Role.GRID_WORKER, city.grid()));
        Account resident = create("resident");
        List<UUID> both = List.of(worker.person(), resident.person());
        assertThat(names(city.person(Role.OFFICE_HANDLER, ""), both)).containsExactly(worker.person());
        assertThat(names(city.visitor(), both)).isEmpty();
        assertThat(names(Scope.person(city.code(), Role.RESIDENT, resident.person(), "", null), both))
                .containsExactly(resident.person());
        assertThat(names(city.person(Role.ADMINISTRATOR, city.code()), both)).hasSize(2);
        assertThat(names(cities.fresh().system(), both)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersNeitherSeeHashesNorContactsNorMakeAccountsNorPostings(Role role) {
        Account account = Scoped.call(
                        city.system(),
                        () -> accounts.create(
                                new Account.Draft("林一", "linyi", "13800000000"), new Secret.Chosen("vX9-kQ2mTz")))
                .get();
        Scope scope = city.person(role, city.code());
        assertThat(count(scope, "people.credential")).isZero();
        assertThat(count(scope, "people.contact")).isZero();
        assertThat(count(scope, "people.account")).isEqualTo(role == Role.AUDITOR ? 1 : 0);
        assertThatThrownBy(() -> Scoped.call(scope, () -> accounts.create(draft("other"), new Secret.None())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> Scoped.call(
                        scope,
                        () -> postings.grant(account.person(), Posting.Draft.of(Role.AUDITOR, city.code()))
                                .get()))
                .hasStackTraceContaining(role == Role.AUDITOR ? "row-level security" : "NO_SUCH_PERSON");
        assertThat(count(city.system(), "people.posting")).isZero();
    }

    @Test
    void theLogAndTheJournalCannotBeChanged() {
        create("lin");
        assertThatThrownBy(() -> Scoped.run(
                        city.system(),
                        () -> transactions.executeWithoutResult(status ->
                                jdbc.sql("update people.journal set what = 'X'").update())))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> Scoped.run(
                        city.system(),
                        () -> transactions.executeWithoutResult(
                                status -> jdbc.sql("delete from people.sign_in").update())))
                .hasStackTraceContaining("permission denied");
    }

    private int count(Scope scope, String table) {
        return Scoped.call(
                scope,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private java.util.Set<UUID> names(Scope scope, List<UUID> ids) {
        return Scoped.call(scope, () -> people.names(ids)).keySet();
    }

    private Posting post(Account account, Posting.Draft draft) {
        return Scoped.call(city.system(), () -> postings.grant(account.person(), draft))
                .get();
    }

    private Account create(String login) {
        return Scoped.call(city.system(), () -> accounts.create(draft(login), new Secret.None()))
                .get();
    }

    private Reason refused(String login, String name, String phone) {
        return ((AccountOutcome.Refused) Scoped.call(
                        city.system(), () -> accounts.create(new Account.Draft(name, login, phone), new Secret.None())))
                .reason();
    }

    private static Account.Draft draft(String login) {
        return new Account.Draft("测试" + login, login, null);
    }
}
