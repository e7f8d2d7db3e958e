package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Detour;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.cases.store.MergeStore;
import gezhi.cases.store.MergeStore.Relative;
import gezhi.cases.store.MergeStore.Side;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts reports of one problem together: both cases stay, the child waits for its parent, and comes back when they are taken apart. Only
 * people do so, a desk or the reporter who says "the same problem"; what they decide teaches {@link Duplicates}.
 */
@Service
public class Merging {
    private static final int BATCH = 500;

    private final Cases cases;
    private final CaseQueries queries;
    private final Categories categories;
    private final MergeStore store;
    private final Households households;
    private final TransactionOperations transactions;
    private final Clock clock;

    Merging(Deeds deeds, MergeStore store, Households households, TransactionOperations transactions, Clock clock) {
        this.cases = deeds.cases();
        this.households = households;
        this.queries = deeds.queries();
        this.categories = deeds.categories();
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which case it is merged into, and why.
     *
     * @param words required of people
     */
    public record Wish(UUID parent, String words) {}

    /**
     * Merges a case into another, which must be open and neither itself merged nor divided; a case that others were merged into stays where it is.
     *
     * @param seen the version of the child that the person looked at
     */
    public Outcome merge(UUID child, Wish wish, int seen, UUID requestId) {
        return merge(child, wish, seen, requestId, null);
    }

    /**
     * The reporter says that their new case is about the problem of that number; nothing happens when it cannot be.
     *
     * @param door of their household, so that it is counted once; may be empty, and is not kept
     */
    public void join(UUID child, String parentNumber, String door) {
        String city = Scoped.current().city();
        Scoped.run(Scope.system(city), () -> {
            Optional<UUID> parent = queries.findByNumber(parentNumber);
            Optional<CaseFile> file = queries.find(child);
            if (parent.isPresent() && file.isPresent()) {
                merge(child, new Wish(parent.get(), ""), file.get().row().version(), Ids.next(), door);
            }
        });
    }

    /** A person has looked at two cases and found them to be about different problems: they are not shown side by side again. */
    public void different(UUID one, UUID other) {
        transactions.executeWithoutResult(status ->
                store.judge(one, other, false, clock.instant(), Scoped.current().person()));
    }

    /** The case that this one waits for; empty when it is not merged. */
    public Optional<Relative> findParent(UUID child) {
        return transactions.execute(status -> store.findParent(child));
    }

    /** The cases that wait for this one, at most 100. */
    public List<Relative> children(UUID parent) {
        return Objects.requireNonNull(transactions.execute(status -> store.children(parent)));
    }

    /**
     * How many households have reported the problem of a case, each once as far as they can be told apart: only the number, and the same for
     * everybody, so it is counted by the program itself.
     */
    public int households(UUID parent) {
        return Scoped.call(
                Scope.system(Scoped.current().city()),
                () -> Objects.requireNonNull(transactions.execute(status -> store.households(parent))));
    }

    /**
     * How the case that others wait for has come to an end.
     *
     * @param words of the result, or why it was refused or is void, as its own reporter reads them; without telephones and the like
     */
    public record End(String number, Step step, String words) {}

    /**
     * What the reporter of a merged case is told of the other's end: nothing of who reported it, nor where. Empty when the case is not merged,
     * while the other goes on, and where the privacy of the other's category keeps words back: anybody may say "the same problem", and
     * would read what is kept from them.
     */
    public Optional<End> findEnd(UUID child) {
        return Scoped.call(
                Scope.system(Scoped.current().city()),
                () -> findParent(child)
                        .flatMap(parent -> queries.find(parent.id()))
                        .filter(file ->
                                categories.privacy(file.row().category()).words())
                        .flatMap(file -> file.result()
                                .map(result -> new End(
                                        file.row().number(),
                                        file.row().step(),
                                        PublicWords.of(result.entry().words())))));
    }

    /** @param door null where it is not the reporter who says so */
    private Outcome merge(UUID child, Wish wish, int seen, UUID requestId, @Nullable String door) {
        Outcome outcome = put(child, wish, seen, requestId, door != null);
        if (outcome instanceof Outcome.Done && isIn(child, wish.parent())) {
            households.joined(child, wish.parent(), door == null ? "" : door);
        }
        return outcome;
    }

    /** A deed sent again may come after both were taken apart. */
    private boolean isIn(UUID child, UUID parent) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findParent(child)
                .filter(found -> found.id().equals(parent))
                .isPresent()));
    }

    private Outcome put(UUID child, Wish wish, int seen, UUID requestId, boolean byReporter) {
        UUID parent = wish.parent();
        return Together.settle(transactions, status -> {
            List<Side> both = store.lock(child, parent);
            Optional<Side> target = both.stream()
                    .filter(side -> side.id().equals(parent) && takesChildren(side.step()))
                    .findFirst();
            boolean hasChildren = both.stream().anyMatch(side -> side.id().equals(child) && side.parent());
            if (child.equals(parent) || target.isEmpty() || hasChildren) {
                return new Outcome.Refused(new Refusal.NoSuchParent());
            }
            Outcome outcome = cases.act(
                    child, seen, requestId, new Detour.Merge(target.get().number(), wish.words()));
            if (outcome instanceof Outcome.Done && store.add(child, parent, clock.instant(), byReporter)) {
                store.judge(
                        child, parent, true, clock.instant(), Scoped.current().person());
            }
            return outcome;
        });
    }

    /** A divided case waits for its parts: one of them put into it would have both wait for ever. */
    private static boolean takesChildren(Step step) {
        return step.isOpen() && step != Step.SPLIT;
    }

    /**
     * Taken apart: what was held to be one problem is two, and that is learned too. Begun again: those who wait for it are told again when it
     * ends again.
     */
    @EventListener
    void on(JournalWritten written) {
        written.entries().stream()
                .filter(entry -> entry.action() == Action.Kind.REOPEN)
                .forEach(entry -> store.untell(entry.caseId()));
        written.entries().stream()
                .filter(entry -> entry.action() == Action.Kind.SEPARATE)
                .forEach(entry -> store.end(entry.caseId())
                        .ifPresent(parent -> store.judge(entry.caseId(), parent, false, entry.at(), entry.actor())));
    }

    /** Tells the children of cases that have come to an end; each is told once of each end, whatever the number of servers. */
    public int tell(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int told = 0;
            int batch = BATCH;
            while (batch == BATCH) {
                batch = Objects.requireNonNull(transactions.execute(status -> tellSome()));
                told += batch;
            }
            transactions.executeWithoutResult(status -> households.forgetEnded());
            return told;
        });
    }

    private int tellSome() {
        List<Relative> untold = store.untold(BATCH);
        for (Relative child : untold) {
            cases.act(child.id(), 0, Ids.next(), new Detour.Tell(child.number(), child.step()));
            store.told(child.id(), clock.instant());
        }
        return untold.size();
    }

    /** What is done to cases and read of them, and what of them everybody learns. */
    @Component
    record Deeds(Cases cases, CaseQueries queries, Categories categories) {}

    /** Looks at every city twice a minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Timer {
        private final Merging merging;
        private final Cities cities;

        Timer(Merging merging, Cities cities) {
            this.merging = merging;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT30S")
        void look() {
            cities.list().forEach(city -> merging.tell(city.code()));
        }
    }
}
