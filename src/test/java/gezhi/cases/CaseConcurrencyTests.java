package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class CaseConcurrencyTests {
    private static final int THREADS = 8;

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void ofManyWhoActOnTheSameVersionOneWins() throws Exception {
        Outcome.Reported reported = people.reported();
        List<Outcome> outcomes =
                together(i -> () -> people.act(people.gridWorker, reported.caseId(), 1, Action.Collect.asReported()));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(THREADS - 1)
                .allMatch(new Outcome.Refused(new Refusal.StaleVersion(1, 2))::equals);
        assertJournalWithoutGap(reported.caseId(), 2, 2);
    }

    @Test
    void aRequestSentManyTimesAtOnceIsDoneOnceAndAnsweredAlike() throws Exception {
        Outcome.Reported reported = people.reported();
        UUID request = UUID.randomUUID();
        List<Outcome> outcomes = together(
                i -> () -> people.act(people.gridWorker, reported.caseId(), 1, request, Action.Collect.asReported()));
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class).containsOnly(outcomes.getFirst());
        assertJournalWithoutGap(reported.caseId(), 2, 2);
        UUID note = UUID.randomUUID();
        outcomes = together(
                i -> () -> people.act(people.gridWorker, reported.caseId(), 2, note, new Action.Comment("一次")));
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertJournalWithoutGap(reported.caseId(), 2, 3);
    }

    @Test
    void aReportSentManyTimesAtOnceIsFiledOnce() throws Exception {
        Report report = CaseStories.rubbish(people.city.grid());
        List<Outcome> outcomes = together(i -> () -> Scoped.call(people.city.visitor(), () -> cases.report(report)));
        assertThat(outcomes).containsOnly(outcomes.getFirst());
    }

    @Test
    void hammeringLeavesAJournalWithoutGaps() throws Exception {
        Outcome.Reported reported = people.after(3);
        int rounds = 20;
        List<List<Outcome>> all = together(i -> () -> {
            List<Outcome> outcomes = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Scope who = i % 2 == 0 ? people.gridWorker : people.supervisor;
                Action note = i % 2 == 0 ? new Action.Comment("第" + round) : new Action.Urge("第" + round);
                outcomes.add(people.act(who, reported.caseId(), 4, note));
            }
            return outcomes;
        });
        assertThat(all).allSatisfy(outcomes -> assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class));
        assertJournalWithoutGap(reported.caseId(), 4, 4 + THREADS * rounds);
    }

    private void assertJournalWithoutGap(UUID id, int version, int entries) {
        Map<String, Object> counted = Scoped.call(people.city.system(), () -> count(id));
        assertThat(counted)
                .containsEntry("version", version)
                .containsEntry("entries", entries)
                .containsEntry("rows", (long) entries)
                .containsEntry("last", entries);
    }

    private Map<String, Object> count(UUID id) {
        return transactions.execute(
                status -> jdbc.sql("""
                select c.version, c.entries, count(*) as rows, max(j.seq) as last
                from cases.case c
                join cases.journal j on j.city = c.city and j.case_id = c.id
                where c.id = :id
                group by c.version, c.entries
                """).param("id", id).query().singleRow());
    }

    private static <T> List<T> together(IntFunction<Callable<T>> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> futures = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return Collections.unmodifiableList(results);
        }
    }
}
