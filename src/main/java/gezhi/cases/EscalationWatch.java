package gezhi.cases;

import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Climb;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Stage;
import gezhi.cases.rules.Ladder;
import gezhi.cases.rules.Rulebook;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.ClimbStore;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the desks of the next level when a stage takes too long: once for each rung, whatever the number of servers that watch. The longest
 * due goes first; what is parked is not looked at, and what nobody can be told of is looked at once.
 */
@Component
public class EscalationWatch {
    private static final int BATCH = 1_000;

    private final ClimbStore store;
    private final Rulebooks books;
    private final Postings postings;
    private final TransactionOperations transactions;
    private final Clock clock;

    EscalationWatch(
            ClimbStore store, Rulebooks books, Postings postings, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.books = books;
        this.postings = postings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes once over everything in the city that is due; gives how many desks were told. A case overdue for long climbs a rung each time. */
    public int watch(String city) {
        return watch(city, BATCH);
    }

    int watch(String city, int batch) {
        return Scoped.call(Scope.system(city), () -> {
            stage(batch);
            int told = 0;
            Pass pass = new Pass(RowKey.OLDEST, 0, batch);
            while (pass.seen() == batch) {
                RowKey after = pass.last();
                pass = transactions.execute(status -> climb(after, batch));
                told += pass.told();
            }
            return told;
        });
    }

    /** @param last key of the last case looked at */
    private record Pass(RowKey last, int told, int seen) {}

    private Pass climb(RowKey after, int batch) {
        Instant now = clock.instant();
        List<ClimbStore.Standing> due = store.due(now, after, batch);
        if (due.isEmpty()) {
            return new Pass(after, 0, 0);
        }
        Rulebook book = books.current();
        Set<String> headed = headed(book, due);
        List<ClimbStore.Step> steps =
                due.stream().map(each -> next(book, each.state(), headed)).toList();
        return new Pass(due.getLast().key(), store.climb(steps, now), due.size());
    }

    /** The units of these cases that have a head; most have none. */
    private Set<String> headed(Rulebook book, List<ClimbStore.Standing> due) {
        Set<String> units = due.stream()
                .flatMap(each -> rung(book, each.state())
                        .filter(rung -> rung.level() == Level.UNIT)
                        .map(rung -> book.target(rung, each.state()))
                        .stream())
                .collect(Collectors.toSet());
        return postings.manned(Role.GRID_WORKER, units);
    }

    /** The rung that has come; where it is that of a unit without a head, the next one, at once. */
    private static ClimbStore.Step next(Rulebook book, CaseState state, Set<String> headed) {
        Climb climb = climb(state);
        Optional<Ladder.Rung> come = rung(book, state);
        Optional<Ladder.Rung> told = come.filter(rung -> isThere(book, rung, state, headed))
                .or(() -> come.flatMap(unit -> book.ladder()
                        .from(unit.stage(), unit.number() + 1)
                        .filter(rung -> isThere(book, rung, state, headed))
                        .findFirst()));
        int number = told.map(Ladder.Rung::number).orElse(climb.rung());
        String to = told.map(rung -> book.target(rung, state)).orElse("");
        Climb next = book.loop(Level.CITY).climb(state, climb.since(), number + 1, to);
        Climb rest = next == null ? new Climb(climb.since(), climb.due(), number + 1, null, to) : next;
        return new ClimbStore.Step(state, rest, to, ClimbStore.request(state, climb, number));
    }

    private static Optional<Ladder.Rung> rung(Rulebook book, CaseState state) {
        Stage stage = Objects.requireNonNull(Stage.of(state.step()), "due without a stage");
        return book.ladder().find(stage, climb(state).rung());
    }

    private static Climb climb(CaseState state) {
        return Objects.requireNonNull(state.aside().climb(), "due without a ladder");
    }

    /** The desks of all other levels are taken to be manned: the chain tells where one is not. */
    private static boolean isThere(Rulebook book, Ladder.Rung rung, CaseState state, Set<String> headed) {
        String target = book.target(rung, state);
        return !target.isEmpty() && (rung.level() != Level.UNIT || headed.contains(target));
    }

    /** Cases of another system, and from before there was a ladder, are set at its foot. */
    private void stage(int batch) {
        int staged = batch;
        while (staged == batch) {
            staged = transactions.execute(status -> {
                Loop.Rules rules = books.current().loop(Level.CITY);
                List<ClimbStore.Staged> all = store.unstaged(batch).stream()
                        .map(each -> new ClimbStore.Staged(each, rules.climb(each.state(), each.since(), 1, "")))
                        .toList();
                if (!all.isEmpty()) {
                    store.stage(all);
                }
                return all.size();
            });
        }
    }

    /** Looks at every city once a minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Timer {
        private final EscalationWatch watch;
        private final Cities cities;

        Timer(EscalationWatch watch, Cities cities) {
            this.watch = watch;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT1M")
        void look() {
            cities.list().forEach(city -> watch.watch(city.code()));
        }
    }
}
