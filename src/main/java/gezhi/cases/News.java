package gezhi.cases;

import gezhi.cases.store.NewsStore;
import gezhi.platform.InTurn;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
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
        InTurn<JournalEntry> turn =
                new InTurn<>(transactions, store, entries -> events.publishEvent(new NewsOfCases(city, entries)));
        return Scoped.call(Scope.system(city), turn::all);
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
