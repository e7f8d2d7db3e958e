package gezhi.redrawing;

import gezhi.cases.RedrawnCases;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.GroundStore.Held;
import gezhi.redrawing.StragglerStore.Past;
import gezhi.territory.Cities;
import gezhi.territory.Following;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Cases that were being reported at the very moment at which a plan took effect, and those that are opened again later, lie on closed grids: they go along by
 * the same rule, and are added to what changed. So do those on divisions that a list closed, if just one follows. Where the rule does not say where, they stay
 * until people say.
 */
@Component
class Stragglers {
    private static final int MOST_STEPS = 20;

    private final StragglerStore store;
    private final CarriedStore carried;
    private final RedrawnCases cases;
    private final TransactionOperations transactions;

    Stragglers(StragglerStore store, CarriedStore carried, RedrawnCases cases, TransactionOperations transactions) {
        this.store = store;
        this.carried = carried;
        this.cases = cases;
        this.transactions = transactions;
    }

    void look(String city) {
        Scoped.run(Scope.system(city), () -> {
            List<Past> past = transactions.execute(status -> store.inEffect());
            past.forEach(each -> transactions.executeWithoutResult(status -> follow(each)));
            transactions.executeWithoutResult(status -> successions());
        });
    }

    /** What follows may be closed by now too. */
    private void successions() {
        List<Following> along = store.followed();
        for (int step = 0; step < MOST_STEPS && !along.isEmpty(); step++) {
            cases.follow(along);
            along = store.followed();
        }
    }

    private void follow(Past past) {
        List<Held> held = store.cases(past.area());
        if (held.isEmpty()) {
            return;
        }
        Map<String, String> units = new TreeMap<>();
        carried.list(past.id())
                .getOrDefault(Kind.UNITS, List.of())
                .forEach(unit -> units.put(unit.from().getFirst(), unit.to().getFirst()));
        Redrawing then = Redrawing.again(store.units(units.keySet()), units);
        List<Consequence> along = Consequences.cases(held, then, store.places(units.keySet())).stream()
                .filter(each -> !each.undecided())
                .toList();
        cases.follow(TakingAlong.ways(along, 0));
        carried.add(past.id(), past.area(), List.of(along));
    }

    /** Looks at every city once an hour; tests look when they want to. */
    @Component
    @Profile("!test")
    static class StragglersTimer {
        private final Stragglers stragglers;
        private final Cities cities;

        StragglersTimer(Stragglers stragglers, Cities cities) {
            this.stragglers = stragglers;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
        void look() {
            cities.list().forEach(city -> stragglers.look(city.code()));
        }
    }
}
