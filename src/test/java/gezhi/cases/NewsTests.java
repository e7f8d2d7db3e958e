package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.store.NewsStore;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Every entry of the journal is passed on once, whatever happens to those who listen. */
@GezhiTest
class NewsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private NewsStore store;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void everyStepIsPassedOnOnceInOrder() {
        Outcome.Reported reported = people.after(6);
        List<JournalEntry> heard = new ArrayList<>();
        News news = listening(heard::addAll);
        assertThat(news.pass(people.city.code())).isEqualTo(7);
        assertThat(heard).extracting(JournalEntry::seq).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(heard).allSatisfy(entry -> assertThat(entry.caseId()).isEqualTo(reported.caseId()));
        assertThat(news.pass(people.city.code())).isZero();
    }

    @Test
    void aListenerThatFailsIsToldAgainAndHoldsUpNobody() {
        Outcome.Reported sick = people.reported();
        Outcome.Reported well = people.reported();
        List<JournalEntry> heard = new ArrayList<>();
        boolean[] down = {true};
        News news = listening(entries -> {
            if (down[0] && entries.stream().anyMatch(entry -> entry.caseId().equals(sick.caseId()))) {
                throw new IllegalStateException("cannot bear it");
            }
            heard.addAll(entries);
        });
        assertThat(news.pass(people.city.code())).isEqualTo(1);
        assertThat(heard).extracting(JournalEntry::caseId).containsExactly(well.caseId());
        down[0] = false;
        assertThat(news.pass(people.city.code())).isEqualTo(1);
        assertThat(heard).extracting(JournalEntry::caseId).containsExactly(well.caseId(), sick.caseId());
    }

    @Test
    void manyServersPassOnEachEntryOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            people.after(3);
        }
        ConcurrentLinkedQueue<JournalEntry> heard = new ConcurrentLinkedQueue<>();
        News news = listening(heard::addAll);
        try (var servers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                all.add(() -> news.pass(people.city.code()));
            }
            servers.invokeAll(all);
        }
        news.pass(people.city.code());
        assertThat(heard).hasSize(80).doesNotHaveDuplicates();
    }

    private interface Listener {
        void hear(List<JournalEntry> entries);
    }

    private News listening(Listener listener) {
        ApplicationEventPublisher events = event -> {
            if (event instanceof NewsOfCases told
                    && told.city().equals(Scoped.current().city())) {
                listener.hear(told.entries());
            }
        };
        return new News(store, events, transactions);
    }
}
