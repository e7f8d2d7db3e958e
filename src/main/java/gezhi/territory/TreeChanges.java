package gezhi.territory;

import gezhi.platform.scope.Scoped;
import gezhi.territory.store.TreeStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the tree of the city at hand. Callers have checked codes and parents; the database refuses what is left. */
@Service
@Transactional
public class TreeChanges {
    private final TreeStore store;
    private final Boundaries boundaries;

    TreeChanges(TreeStore store, Boundaries boundaries) {
        this.store = store;
        this.boundaries = boundaries;
    }

    /** Adds divisions that stand from {@code validFrom} on; parents before or among them. */
    public void add(Collection<NewDivision> divisions, LocalDate validFrom) {
        store.insert(
                Scoped.current().city(),
                divisions.stream()
                        .sorted(Comparator.comparing(NewDivision::code))
                        .toList(),
                validFrom);
    }

    /**
     * Closes divisions, each with all that stands under it, and says what follows them. Closed ones keep the day on which they were closed;
     * successors are added to those already known.
     */
    public void close(Collection<Closing> closings) {
        if (!closings.isEmpty()) {
            store.close(
                    Scoped.current().city(),
                    closings.stream()
                            .sorted(Comparator.comparing(Closing::code).reversed())
                            .toList());
            boundaries.changed();
        }
    }

    /** Says anew what divisions are called and what they are; the map shows it too. */
    public void describe(Collection<Description> divisions) {
        if (!divisions.isEmpty()) {
            store.describe(Scoped.current().city(), List.copyOf(divisions));
            boundaries.changed();
        }
    }

    /** Sets the households of every division that has units to their sum. */
    public void countHouseholds() {
        store.countHouseholds(Scoped.current().city());
    }
}
