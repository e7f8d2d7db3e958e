package gezhi.callouts;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.callouts.CallOutOutcome.Done;
import gezhi.callouts.CallOutOutcome.Reason;
import gezhi.callouts.CallOutOutcome.Refused;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A street calls its people out: two grid workers and a desk in its first community, and one grid worker elsewhere who is not called. */
@GezhiTest
class CallOutsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private CallOuts callOuts;

    @Autowired
    private Waiting waiting;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Instant start;
    private TestCity city;
    private Scope street;
    private Scope lin;
    private Scope chen;
    private Scope desk;
    private Scope elsewhere;

    @BeforeEach
    void postPeople() {
        start = clock.instant();
        city = cities.fresh();
        street = posted("street", Role.DISPATCHER, city.township(1, 1));
        lin = posted("lin", Role.GRID_WORKER, city.grid());
        chen = posted("chen", Role.GRID_WORKER, city.community(1, 1, 1) + "002");
        desk = posted("desk", Role.COMMUNITY_DESK, city.community(1, 1, 1));
        elsewhere = posted("far", Role.GRID_WORKER, city.community(2, 1, 1) + "001");
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    @Test
    void everybodyPostedInTheDivisionIsCalledAndTheAnswersAreCounted() {
        UUID id = called();
        assertThat(as(lin, () -> waiting.find())).isPresent();
        assertThat(as(elsewhere, () -> waiting.find())).isEmpty();
        assertThat(as(street, () -> waiting.find()))
                .as("who calls is not called")
                .isEmpty();
        assertThat(as(lin, () -> callOuts.answer(id, true))).isEqualTo(new Done(id));
        assertThat(as(chen, () -> callOuts.answer(id, false))).isEqualTo(new Done(id));
        assertThat(as(lin, () -> waiting.find())).as("answered").isEmpty();
        assertThat(as(elsewhere, () -> callOuts.answer(id, true))).isEqualTo(new Refused(Reason.NO_SUCH_CALL));
        CallOut call = find(street, id);
        assertThat(call.people()).isEqualTo(3);
        assertThat(as(street, () -> callOuts.tallies(call)))
                .extracting(tally -> tally.role() + " " + tally.people() + tally.coming() + tally.cannot())
                .containsExactly("COMMUNITY_DESK 100", "GRID_WORKER 110", "GRID_WORKER 101");
        assertThat(as(street, () -> callOuts.tallies(call)))
                .as("grids bear the same names in every community")
                .filteredOn(tally -> tally.role() == Role.GRID_WORKER)
                .allMatch(tally -> tally.divisionName().contains(" "));
        assertThat(as(street, () -> callOuts.names(call)))
                .extracting(Named::answer)
                .containsExactly(Answer.COMING, Answer.NONE, Answer.CANNOT);
    }

    @Test
    void anAnswerMayChangeUntilItEndsAndNotAfter() {
        UUID id = called();
        as(lin, () -> callOuts.answer(id, false));
        as(lin, () -> callOuts.answer(id, true));
        assertThat(as(lin, () -> callOuts.myAnswer(id))).contains(Answer.COMING);
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(as(street, () -> callOuts.end(id, request, "解除"))).isEqualTo(new Done(id));
        }
        assertThat(as(street, () -> callOuts.end(id, UUID.randomUUID(), "解除"))).isEqualTo(new Refused(Reason.ENDED));
        assertThat(as(lin, () -> callOuts.answer(id, false))).isEqualTo(new Refused(Reason.ENDED));
        assertThat(as(chen, () -> waiting.find())).isEmpty();
        assertThat(find(street, id).result()).isEqualTo("解除");
    }

    @Test
    void oneRunsAtATimeAndARequestSentAgainStartsNoSecond() {
        UUID request = UUID.randomUUID();
        CallOutOutcome first = as(street, () -> callOuts.start(request, city.township(1, 1), "防汛"));
        assertThat(as(street, () -> callOuts.start(request, city.township(1, 1), "防汛")))
                .isEqualTo(first);
        assertThat(start(street, city.township(1, 1), "又一次")).isEqualTo(new Refused(Reason.RUNNING));
    }

    @Test
    void onlyWhomTheRuleNamesCallsOutAndOnlyTheirOwn() {
        assertThat(start(street, city.township(1, 2), "防汛")).isEqualTo(new Refused(Reason.NOT_YOUR_PLACE));
        assertThat(start(street, city.township(1, 1), " ")).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(start(street, city.community(1, 1, 2), "防汛")).isEqualTo(new Refused(Reason.NOBODY_POSTED));
        Scope low = city.person(Role.DISPATCHER, city.community(1, 1, 1));
        assertThat(start(low, city.community(1, 1, 1), "防汛")).isEqualTo(new Refused(Reason.NOT_YOUR_LEVEL));
        Scope leader = city.person(Role.LEADER, city.county(1));
        assertThat(start(leader, city.county(1), "防汛")).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoCalledSeesWhoAnswered(Role role) {
        UUID id = called();
        as(lin, () -> callOuts.answer(id, true));
        boolean caller = role == Role.DISPATCHER || role == Role.LEADER;
        boolean all = role == Role.AUDITOR || role == Role.SYSTEM;
        assertSees(city.person(role, city.township(1, 1)), id, caller || all, caller || role == Role.SYSTEM);
        assertSees(city.person(role, city.county(1)), id, all, role == Role.SYSTEM);
        assertSees(city.person(role, city.township(1, 2)), id, all, role == Role.SYSTEM);
        assertSees(cities.fresh().person(role, "9"), id, false, false);
    }

    @Test
    void whoWasCalledSeesTheCallAndTheirOwnAnswerOnly() {
        UUID id = called();
        Scoped.run(lin, () -> {
            assertThat(callOuts.find(id)).isPresent();
            assertThat(count("callouts.called")).isEqualTo(1);
            assertThat(count("callouts.journal")).isZero();
            assertThat(callOuts.names(callOuts.find(id).orElseThrow())).isEmpty();
        });
        Scoped.run(elsewhere, () -> assertThat(callOuts.find(id)).isEmpty());
    }

    @Test
    void theNamesVanishInTimeAndTheNumbersStay() {
        UUID id = called();
        as(lin, () -> callOuts.answer(id, true));
        as(street, () -> callOuts.end(id, UUID.randomUUID(), "解除"));
        clock.advance(Duration.ofDays(29));
        assertThat(forgetting.forget(city.code())).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(forgetting.forget(city.code())).isEqualTo(1);
        assertThat(forgetting.forget(city.code())).isZero();
        CallOut call = find(street, id);
        assertThat(call.forgottenAt()).isEqualTo(clock.instant());
        assertThat(as(street, () -> callOuts.tallies(call)))
                .as("by role over the whole call: a number by grid would tell who answered what")
                .extracting(tally ->
                        tally.role() + " " + tally.division() + " " + tally.people() + tally.coming() + tally.cannot())
                .containsExactly(
                        "COMMUNITY_DESK " + city.township(1, 1) + " 100",
                        "GRID_WORKER " + city.township(1, 1) + " 210");
        assertThat(as(street, () -> callOuts.names(call))).isEmpty();
        assertThat(as(city.system(), () -> count("callouts.called"))).isZero();
        assertThat(as(city.system(), () -> count("callouts.journal")))
                .as("start, end, forgotten")
                .isEqualTo(3);
    }

    @Test
    void howeverManyAnswerAtOnceEveryOneCountsOnceAndAsTheySaidLast() throws Exception {
        UUID id = called();
        List<Scope> people = List.of(lin, chen, desk);
        Random random = new Random(7);
        List<Future<?>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++) {
                Scope who = people.get(i % 3);
                boolean coming = random.nextBoolean();
                answers.add(threads.submit(() -> as(who, () -> callOuts.answer(id, coming))));
            }
        }
        for (Future<?> answer : answers) {
            assertThat(answer.get()).isEqualTo(new Done(id));
        }
        people.forEach(who -> as(who, () -> callOuts.answer(id, true)));
        assertThat(as(street, () -> callOuts.tallies(find(street, id))).stream()
                        .mapToInt(Tally::coming)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void anAnswerGivenForSomebodyElseChangesNothing() {
        UUID id = called();
        int changed = as(
                street,
                () -> Optional.ofNullable(
                                transactions.execute(status -> jdbc.sql("update callouts.called set answer = 'COMING'")
                                        .update()))
                        .orElseThrow());
        assertThat(changed).isZero();
        assertThat(as(street, () -> callOuts.tallies(find(street, id)))).allMatch(tally -> tally.coming() == 0);
    }

    private void assertSees(Scope scope, UUID id, boolean call, boolean names) {
        Scoped.run(scope, () -> {
            assertThat(callOuts.find(id).isPresent()).as("page").isEqualTo(call);
            boolean opens = callOuts.find(id).filter(callOuts::isMine).isPresent()
                    || scope.role() == Role.AUDITOR
                    || scope.role() == Role.SYSTEM;
            assertThat(callOuts.list("").rows()).as("list").hasSize(call && opens ? 1 : 0);
            assertThat(count("callouts.called")).as("names").isEqualTo(names ? 3 : 0);
            assertThat(count("callouts.journal")).as("journal").isEqualTo(call ? 1 : 0);
        });
    }

    private UUID called() {
        CallOutOutcome outcome = start(street, city.township(1, 1), "台风将至，请到各点待命");
        assertThat(outcome).isInstanceOf(Done.class);
        Scoped.run(street, waiting::changed);
        return ((Done) outcome).callOut();
    }

    private CallOutOutcome start(Scope who, String division, String words) {
        return as(who, () -> callOuts.start(UUID.randomUUID(), division, words));
    }

    private CallOut find(Scope who, UUID id) {
        return as(who, () -> callOuts.find(id)).orElseThrow();
    }

    private Scope posted(String login, Role role, String division) {
        UUID person = as(city.system(), () -> {
            Account account = accounts.create(new Account.Draft("测试" + login, login, null), new Secret.None())
                    .get();
            postings.grant(account.person(), Posting.Draft.of(role, division)).get();
            return account.person();
        });
        return Scope.person(city.code(), role, person, division, null);
    }

    private int count(String table) {
        return Optional.ofNullable(transactions.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()))
                .orElseThrow();
    }

    private static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
