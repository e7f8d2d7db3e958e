package gezhi.orders.assign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One place after another, the soonest order first: for each the best by the same rules, and nobody goes back on it. */
public final class Greedy {
    private final Map<UUID, List<Wanted>> given = new HashMap<>();

    private Greedy() {}

    public static Choice choose(Ground ground) {
        Greedy greedy = new Greedy();
        Map<UUID, List<UUID>> chosen = new HashMap<>();
        for (Wanted wanted : ground.wanted()) {
            List<UUID> helpers = new ArrayList<>();
            Optional<UUID> next = greedy.best(wanted);
            while (helpers.size() < wanted.places() && next.isPresent()) {
                helpers.add(next.get());
                greedy.own(next.get()).add(wanted);
                next = greedy.best(wanted);
            }
            chosen.put(wanted.order(), helpers);
        }
        return new Choice(chosen);
    }

    private List<Wanted> own(UUID helper) {
        return given.computeIfAbsent(helper, _ -> new ArrayList<>());
    }

    /** Among equals the smallest id. */
    private Optional<UUID> best(Wanted wanted) {
        Optional<UUID> best = Optional.empty();
        long most = 0;
        for (UUID helper : wanted.may().keySet()) {
            if (own(helper).stream().noneMatch(wanted::overlaps)) {
                long worth = worth(wanted, helper);
                if (best.isEmpty() || worth > most || worth == most && helper.compareTo(best.get()) < 0) {
                    best = Optional.of(helper);
                    most = worth;
                }
            }
        }
        return best;
    }

    /** By how many points the choice would rise. */
    private long worth(Wanted wanted, UUID helper) {
        List<Wanted> own = own(helper);
        List<Wanted> day = new ArrayList<>(
                own.stream().filter(each -> each.day().equals(wanted.day())).toList());
        long before = AssignRule.way(Ways.metres(day));
        day.add(wanted);
        return (long) AssignRule.REASONS.points() * wanted.may().getOrDefault(helper, 0)
                + AssignRule.calls(own.size() + 1)
                - AssignRule.calls(own.size())
                + AssignRule.way(Ways.metres(day))
                - before;
    }
}
