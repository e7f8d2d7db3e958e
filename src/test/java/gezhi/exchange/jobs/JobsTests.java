package gezhi.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.Work;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
@ExtendWith(OutputCaptureExtension.class)
class JobsTests {
    @Autowired
    private Jobs jobs;

    @Autowired
    private JobStore store;

    @Autowired
    private TestCities cities;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Clock clock;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void anEndedJobKeepsWhatItTold() {
        Findings findings = new Findings();
        findings.add(Finding.note("list.csv", 3, "name", "gazetteer.renamed", "1", "甲", "乙"));
        UUID id = start(progress -> Outcome.of(findings, new Figure("exchange.figure.added", 7)));
        Job job = ended(id);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.outcome().figures()).containsExactly(new Figure("exchange.figure.added", 7));
        assertThat(job.outcome().findings()).isEqualTo(findings.shown());
    }

    @Test
    void aRunningJobTellsHowFarItIs() {
        CountDownLatch looked = new CountDownLatch(1);
        UUID id = start(progress -> {
            progress.phase("gazetteer.writing", 10);
            progress.done(4);
            awaitQuietly(looked);
            return Outcome.of(new Findings());
        });
        await().until(() -> find(id).done() == 4 && find(id).total() == 10);
        assertThat(find(id).phase()).isEqualTo("gazetteer.writing");
        looked.countDown();
        ended(id);
    }

    @Test
    void aCityHasOneJobAtATimeAndCitiesDoNotWaitForEachOther() {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean tidied = new AtomicBoolean();
        Work waiting = progress -> {
            awaitQuietly(go);
            return Outcome.of(new Findings());
        };
        UUID first = start(waiting);
        Started second =
                administrator(() -> jobs.start(JobKind.DIVISIONS, "two", false, waiting, () -> tidied.set(true)));
        assertThat(second).isEqualTo(new Started.AnotherRuns());
        assertThat(tidied).isTrue();
        TestCity mine = city;
        city = cities.fresh();
        UUID elsewhere = start(waiting);
        go.countDown();
        ended(elsewhere);
        city = mine;
        ended(first);
    }

    @Test
    void aStoppedJobLeavesNothing() {
        CountDownLatch written = new CountDownLatch(1);
        UUID id = start(progress -> {
            rename("半途");
            written.countDown();
            while (true) {
                progress.done(1);
                Thread.onSpinWait();
            }
        });
        awaitQuietly(written);
        administrator(() -> {
            jobs.cancel(id);
            return id;
        });
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(countyName()).isNotEqualTo("半途");
    }

    @Test
    void aFailedJobLeavesNothingAndSaysSo() {
        UUID id = start(progress -> {
            rename("半途");
            throw new IllegalStateException("a bug, as this test wants it");
        });
        Job job = ended(id);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.outcome().findings().getFirst().key()).isEqualTo("exchange.failed");
        assertThat(countyName()).isNotEqualTo("半途");
    }

    @Test
    void aJobWhoseProgramWasKilledIsShownAsInterruptedAndTheNextOneStarts() {
        UUID id = UUID.randomUUID();
        Scoped.run(
                city.system(),
                () -> store.insert(
                        id,
                        JobKind.DIVISIONS,
                        "killed.csv",
                        false,
                        clock.instant().minus(Jobs.PATIENCE.multipliedBy(2))));
        assertThat(find(id).state()).isEqualTo(JobState.INTERRUPTED);
        ended(start(progress -> Outcome.of(new Findings())));
    }

    @Test
    void anErrorFailsTheJobToo() {
        UUID id = start(progress -> {
            rename("半途");
            throw new StackOverflowError("as this test wants it");
        });
        assertThat(ended(id).state()).isEqualTo(JobState.FAILED);
        assertThat(countyName()).isNotEqualTo("半途");
    }

    @Test
    void aJobCalledInterruptedWhileItRunsLeavesNothing() {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        UUID id = start(
                progress -> {
                    rename("半途");
                    written.countDown();
                    awaitQuietly(go);
                    return Outcome.of(new Findings());
                },
                over::countDown);
        awaitQuietly(written);
        Scoped.run(city.system(), () -> store.interrupt(clock.instant().plus(Jobs.PATIENCE)));
        go.countDown();
        awaitQuietly(over);
        assertThat(find(id).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(countyName()).isNotEqualTo("半途");
    }

    @Test
    void aWordThatCannotBeSaidDoesNotSilenceTheJob(CapturedOutput output) {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        UUID id = start(progress -> {
            progress.phase("\u0000", 10);
            awaitQuietly(heard);
            progress.phase("gazetteer.writing", 10);
            awaitQuietly(looked);
            return Outcome.of(new Findings());
        });
        await().until(() -> output.getAll().contains(id + " could not tell"));
        heard.countDown();
        await().until(() -> find(id).phase().equals("gazetteer.writing"));
        looked.countDown();
        ended(id);
    }

    @Test
    void nobodyButTheAdministratorStartsAJob() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThatThrownBy(() -> as(
                                role,
                                () -> jobs.start(
                                        JobKind.DIVISIONS,
                                        "x",
                                        true,
                                        progress -> Outcome.of(new Findings()),
                                        () -> {})))
                        .as(role.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void rowSecurityShowsJobsToTheAdministratorAndTheAuditorOfTheirCityOnly() {
        UUID id = start(progress -> Outcome.of(new Findings()));
        ended(id);
        for (Role role : Role.values()) {
            boolean sees = role == Role.ADMINISTRATOR || role == Role.AUDITOR || role == Role.SYSTEM;
            Scope scope = role == Role.SYSTEM ? city.system() : city.person(role, city.code());
            assertThat(Scoped.call(scope, () -> store.find(id)).isPresent())
                    .as(role.name())
                    .isEqualTo(sees);
        }
        TestCity other = cities.fresh();
        assertThat(Scoped.call(other.system(), () -> store.find(id))).isEmpty();
    }

    private UUID start(Work work) {
        return start(work, () -> {});
    }

    private UUID start(Work work, Runnable afterwards) {
        Started started = administrator(() -> jobs.start(JobKind.DIVISIONS, "list.csv", false, work, afterwards));
        return ((Started.Running) started).id();
    }

    private Job ended(UUID id) {
        await().until(() -> !find(id).isRunning());
        return find(id);
    }

    private Job find(UUID id) {
        return administrator(() -> jobs.find(id).orElseThrow());
    }

    private <T> T administrator(Supplier<T> work) {
        return as(Role.ADMINISTRATOR, work);
    }

    private <T> T as(Role role, Supplier<T> work) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            return Scoped.call(city.person(role, city.code()), work::get);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void rename(String name) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("update territory.division set name = :name where code = :code")
                        .param("name", name)
                        .param("code", city.county(1))
                        .update());
    }

    private String countyName() {
        return Scoped.call(city.visitor(), () -> divisions.get(city.county(1))).name();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
