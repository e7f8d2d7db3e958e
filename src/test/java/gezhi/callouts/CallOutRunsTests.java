package gezhi.callouts;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.callouts.CallOutOutcome.Done;
import gezhi.callouts.CallOutOutcome.Refused;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls of a street with one grid worker: begun twice at once, never ended, looked at by the auditor. */
@GezhiTest
class CallOutRunsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private CallOuts callOuts;

    @Autowired
    private CallOutPages pages;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private MovableClock clock;

    private Instant start;
    private TestCity city;
    private Scope street;
    private Scope lin;

    @BeforeEach
    void postPeople() {
        start = clock.instant();
        city = cities.fresh();
        street = city.person(Role.DISPATCHER, city.township(1, 1));
        UUID person = as(city.system(), () -> {
            Account account = accounts.create(new Account.Draft("测试lin", "lin", null), new Secret.None())
                    .get();
            postings.grant(account.person(), Posting.Draft.of(Role.GRID_WORKER, city.grid()))
                    .get();
            return account.person();
        });
        lin = Scope.person(city.code(), Role.GRID_WORKER, person, city.grid(), null);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(start);
    }

    @Test
    void sentTwiceAtOnceItStartsOnceAndBothHearTheSame() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID request = UUID.randomUUID();
            CyclicBarrier barrier = new CyclicBarrier(4);
            List<Future<CallOutOutcome>> sent = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    sent.add(threads.submit(() -> {
                        barrier.await();
                        return as(street, () -> callOuts.start(request, city.township(1, 1), "防汛"));
                    }));
                }
            }
            CallOutOutcome first = sent.getFirst().get();
            assertThat(first).isInstanceOf(Done.class);
            for (Future<CallOutOutcome> each : sent) {
                assertThat(each.get()).isEqualTo(first);
            }
            as(street, () -> callOuts.end(((Done) first).callOut(), UUID.randomUUID(), "解除"));
        }
    }

    @Test
    void whatNobodyEndsEndsByItselfAndItsNamesVanishInTime() {
        UUID id = called();
        clock.advance(Duration.ofDays(13));
        assertThat(forgetting.end(city.code())).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(forgetting.end(city.code())).isEqualTo(1);
        assertThat(forgetting.end(city.code())).isZero();
        CallOut call = find(street, id);
        assertThat(call.isRunning()).isFalse();
        assertThat(page(street, call).result()).isEqualTo(pages.say("callouts.ended.unattended"));
        assertThat(as(street, () -> callOuts.end(id, UUID.randomUUID(), "解除"))).isInstanceOf(Refused.class);
        called();
        clock.advance(Duration.ofDays(31));
        assertThat(forgetting.forget(city.code())).isEqualTo(1);
    }

    @Test
    void theAuditorSeesTheNumbersByRoleAndNothingFromWhichOneAnswerCouldBeTold() {
        UUID id = called();
        as(lin, () -> callOuts.answer(id, true));
        Scope auditor = city.person(Role.AUDITOR, city.code());
        CallOutPage page = page(auditor, find(auditor, id));
        assertThat(page.all().people()).isEqualTo(1);
        assertThat(page.all().coming()).isEqualTo(1);
        assertThat(page.byRole()).hasSize(1);
        assertThat(page.byPlace()).isEmpty();
        assertThat(page.names()).isEmpty();
        assertThat(page(street, find(street, id)).byPlace()).hasSize(1);
    }

    private UUID called() {
        CallOutOutcome outcome =
                as(street, () -> callOuts.start(UUID.randomUUID(), city.township(1, 1), "台风将至，请到各点待命"));
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).callOut();
    }

    private CallOut find(Scope who, UUID id) {
        return as(who, () -> callOuts.find(id)).orElseThrow();
    }

    private CallOutPage page(Scope who, CallOut call) {
        return as(who, () -> pages.page(call, UUID.randomUUID(), FormErrors.none(), null));
    }

    private static <T> T as(Scope who, Supplier<T> work) {
        return Scoped.call(who, work::get);
    }
}
