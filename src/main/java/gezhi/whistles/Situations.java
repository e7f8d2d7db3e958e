package gezhi.whistles;

import gezhi.platform.rules.RulesAtHand;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.store.SituationStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The rules of whistles of the city at hand, as they stand today; a change on another server is seen within a minute. */
@Service
public class Situations {
    private final RulesAtHand<Rules> rules;
    private final SituationStore store;

    Situations(SituationStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.rules = new RulesAtHand<>(
                transactions, clock, (city, on) -> new Rules(store.list(city, on), store.numbers(city, on)));
    }

    private record Rules(List<Situation> situations, WhistleNumbers numbers) {}

    public List<Situation> list() {
        return rules.current().situations();
    }

    public Optional<Situation> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it stands, or stood last: its name is still told. */
    public Optional<Situation> findEver(String code) {
        return find(code).or(() -> store.findLast(Scoped.current().city(), code));
    }

    /** Those in which the person of the scope at hand may blow. */
    public List<Situation> listMine() {
        Scope scope = Scoped.current();
        Level level = Level.of(scope.city(), scope.subtree()).orElse(null);
        return list().stream()
                .filter(each -> Loop.mayBlow(scope.role(), level, each.levels()))
                .toList();
    }

    public WhistleNumbers numbers() {
        return rules.current().numbers();
    }

    /** Forgets a city's rules after a change. */
    public void changed(String city) {
        rules.changed(city);
    }
}
