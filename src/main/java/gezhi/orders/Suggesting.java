package gezhi.orders;

import gezhi.orders.OrderNumbers.Name;
import gezhi.orders.store.SuggestionReads;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who could be asked for an order, with reasons: the most points first, among equals who was asked less. It advises; the desk decides. */
@Service
@Transactional(readOnly = true)
public class Suggesting {
    private static final int SHOWN = 8;

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::points)
            .reversed()
            .thenComparingInt(Suggestion::asked)
            .thenComparingInt(Suggestion::minutes)
            .thenComparing(Suggestion::volunteer);

    private final SuggestionReads reads;
    private final OrderRules rules;
    private final Clock clock;

    Suggesting(SuggestionReads reads, OrderRules rules, Clock clock) {
        this.reads = reads;
        this.rules = rules;
        this.clock = clock;
    }

    /** At most eight of those whom the reader keeps. */
    public List<Suggestion> list(UUID order) {
        return listAll(order).stream().sorted(BEST_FIRST).limit(SHOWN).toList();
    }

    /** All of those whom the reader keeps, at most five hundred, in no order. */
    public List<Suggestion> listAll(UUID order) {
        Duration span = Duration.ofDays(rules.numbers().of(Name.LOAD_DAYS));
        Instant since = clock.instant().minus(span);
        int street = Level.TOWNSHIP.codeLength(Scoped.current().city());
        return reads.list(order, street, since, LocalDate.ofInstant(since, clock.getZone()), LocalDate.now(clock));
    }
}
