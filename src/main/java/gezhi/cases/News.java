package gezhi.cases;

import gezhi.cases.store.NewsStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Passes on what was written to the journal to those who need not agree with it at once ({@link NewsOfCases}), so that no deed waits for them:
 * each entry once, whatever the number of servers. An entry that a listener cannot bear is set back and does not hold up the others.
 */
@Component
public class News {
    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final int BATCH = 200;

    private final NewsStore store;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    News(NewsStore store, ApplicationEventPublisher events, TransactionOperations transactions) {
        this.store = store;
        this.events = events;
        this.transactions = transactions;
    }

    /** Passes on everything that waits in the city; gives how many entries that were. */
    public int pass(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int passed = 0;
            int taken = BATCH;
            while (taken == BATCH) {
                taken = some(city, BATCH);
                passed += taken;
            }
            return passed;
        });
    }

    private int some(String city, int limit) {
        List<JournalEntry> taken = new ArrayList<>();
        try {
            transactions.executeWithoutResult(status -> {
                taken.addAll(store.take(limit));
                if (!taken.isEmpty()) {
                    events.publishEvent(new NewsOfCases(city, taken));
                }
            });
            return taken.size();
        } catch (RuntimeException failed) {
            if (taken.isEmpty()) {
                throw failed;
            }
            return limit == 1 ? setBack(taken.getFirst(), failed) : singly(city, taken.size());
        }
    }

    private int singly(String city, int count) {
        int passed = 0;
        for (int i = 0; i < count; i++) {
            passed += some(city, 1);
        }
        return passed;
    }

    private int setBack(JournalEntry entry, RuntimeException failed) {
        LOG.error("Entry {} of case {} could not be passed on", entry.seq(), entry.caseId(), failed);
        transactions.executeWithoutResult(status -> store.setBack(entry));
        return 0;
    }

    /** Looks at every city every other second; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Timer {
        private final News news;
        private final Cities cities;

        Timer(News news, Cities cities) {
            this.news = news;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
        void look() {
            cities.list().forEach(city -> news.pass(city.code()));
        }
    }
}
