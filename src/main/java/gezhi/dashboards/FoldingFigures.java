package gezhi.dashboards;

import gezhi.dashboards.store.FigureStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds what is pending to the roll-ups, a bite at a time; several servers may do so at once. */
@Component
class FoldingFigures {
    private static final int BITE = 20_000;

    private final FigureStore store;
    private final Cities cities;
    private final TransactionOperations transactions;

    FoldingFigures(FigureStore store, Cities cities, TransactionOperations transactions) {
        this.store = store;
        this.cities = cities;
        this.transactions = transactions;
    }

    @Scheduled(initialDelayString = "3s", fixedDelayString = "${gezhi.figures.fold-every:2s}")
    void foldAll() {
        cities.list().stream().map(City::code).forEach(this::fold);
    }

    /** Folds until nothing is pending in {@code city}. */
    void fold(String city) {
        Scoped.run(Scope.system(city), () -> {
            Integer taken;
            do {
                taken = transactions.execute(status -> store.fold(city, BITE));
            } while (taken != null && taken == BITE);
        });
    }
}
