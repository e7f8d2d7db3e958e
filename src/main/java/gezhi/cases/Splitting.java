package gezhi.cases;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Bond;
import gezhi.cases.loop.Refusal;
import gezhi.cases.store.BondStore;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Divides a case that holds several matters: each becomes a case of its own at the same place, with its own category, office and clock; the
 * whole waits and closes with the last of them, or goes on where none was dealt with.
 */
@Service
public class Splitting {
    public static final int MOST = 5;
    private static final int BATCH = 200;

    private final Cases cases;
    private final CaseQueries queries;
    private final BondStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Splitting(Cases cases, CaseQueries queries, BondStore store, TransactionOperations transactions, Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One of the matters.
     *
     * @param words taken over from the whole or written anew
     * @param office to which it is sent at once; null to leave that for later
     */
    public record Part(
            String category, String words, @Nullable UUID office) {}

    /**
     * All of it or nothing: the whole waits, and each part is reported and filed by who divides, and sent to its office where one is named.
     *
     * @param seen the version of the whole that the person looked at
     * @param words why; required
     */
    public Outcome split(UUID id, int seen, UUID requestId, List<Part> parts, String words) {
        if (parts.size() < 2 || parts.size() > MOST) {
            return new Outcome.Refused(new Refusal.NotSeveral());
        }
        return Together.settle(transactions, status -> {
            Outcome outcome = all(id, seen, requestId, parts, words);
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome all(UUID id, int seen, UUID requestId, List<Part> parts, String words) {
        Optional<CaseFile> whole = queries.find(id);
        if (whole.isEmpty()) {
            return new Outcome.Refused(new Refusal.NoSuchCase());
        }
        List<Outcome.Reported> filed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            switch (part(whole.get().row(), parts.get(i), child(requestId, "part" + i))) {
                case Outcome.Reported reported -> filed.add(reported);
                case Outcome.Refused refused -> {
                    return refused;
                }
                case Outcome.Done done -> throw new IllegalStateException("A part cannot end as " + done);
            }
        }
        String numbers = filed.stream().map(Outcome.Reported::number).collect(Collectors.joining(", "));
        Outcome outcome = cases.act(id, seen, requestId, new Bond.Split(numbers, words));
        if (outcome instanceof Outcome.Done) {
            filed.forEach(part -> store.addPart(part.caseId(), id, clock.instant()));
        }
        return outcome;
    }

    private Outcome part(CaseRow whole, Part part, UUID request) {
        Outcome outcome = cases.report(new Report(
                request,
                Report.Channel.DESK,
                part.category(),
                whole.place().point(),
                whole.place().division(),
                whole.place().address(),
                part.words(),
                null,
                List.of()));
        if (!(outcome instanceof Outcome.Reported reported)) {
            return outcome;
        }
        Outcome sent = cases.act(reported.caseId(), 1, child(request, "filed"), Action.Collect.asReported());
        if (sent instanceof Outcome.Done && part.office() != null) {
            sent = cases.act(reported.caseId(), 2, child(request, "sent"), new Action.Dispatch(part.office(), ""));
        }
        return sent instanceof Outcome.Refused ? sent : reported;
    }

    /** The same request for the same press, so that sending it again divides nothing twice. */
    private static UUID child(UUID request, String what) {
        return UUID.nameUUIDFromBytes((request + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** Closes, or sets going again, the cases whose parts have all come to an end; tells how many. */
    public int complete(String city) {
        return Scoped.call(Scope.system(city), () -> {
            int all = 0;
            int batch = BATCH;
            while (batch == BATCH) {
                batch = Objects.requireNonNull(transactions.execute(status -> completeSome()));
                all += batch;
            }
            return all;
        });
    }

    private int completeSome() {
        List<BondStore.Complete> wholes = store.complete(BATCH);
        for (BondStore.Complete whole : wholes) {
            Action action = whole.done() ? new Action.Confirm(whole.numbers()) : new Bond.Rejoin(whole.numbers());
            cases.act(whole.id(), whole.version(), Ids.next(), action);
        }
        return wholes.size();
    }

    /** Looks at every city twice a minute; tests look when they want to. */
    @Component
    @Profile("!test")
    static class Completing {
        private final Splitting splitting;
        private final Cities cities;

        Completing(Splitting splitting, Cities cities) {
            this.splitting = splitting;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT28S", fixedDelayString = "PT30S")
        void look() {
            cities.list().forEach(city -> splitting.complete(city.code()));
        }
    }
}
