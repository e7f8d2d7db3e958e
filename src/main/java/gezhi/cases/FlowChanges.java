package gezhi.cases;

import gezhi.cases.loop.Stage;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Ladder;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.FlowRuleStore;
import gezhi.deadlines.Allowance;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the numbers of the flows, of how far reports of one problem may lie apart, and of the ladder of escalation, by the administrator.
 * Each holds from a day on, today or later, in place of whatever was planned from that day on. Cases keep the deadlines they have.
 */
@Service
@Transactional
public class FlowChanges {
    /** Steps of a ladder at one stage. */
    public static final int MOST_RUNGS = 6;

    private static final int MOST = 10_000;
    private static final int FARTHEST = 5_000;
    private static final int LONGEST = 365;
    private static final int LOWEST = 10;
    private static final int HIGHEST = 1_000;

    private final FlowRuleStore store;
    private final Rulebooks rulebooks;
    private final Clock clock;

    FlowChanges(FlowRuleStore store, Rulebooks rulebooks, Clock clock) {
        this.store = store;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** Why nothing was changed. Each has a message {@code flowrules.refused.<reason>}. */
    public enum Reason {
        DATE_PAST("from"),
        BAD_AMOUNT("amount"),
        BAD_REACH("citizens"),
        NO_SUCH_CATEGORY("category"),
        /** No steps, too many, or shares that do not rise. */
        BAD_RUNGS("percents");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** The field of the form it is about. */
        public String field() {
            return field;
        }
    }

    public record NumberRule(FlowRules.Name name, int amount) {}

    /**
     * @param category code; empty for all
     * @param citizens metres, 1 to 5,000
     * @param workers metres, 1 to 5,000
     * @param days 1 to 365
     */
    public record ReachRule(String category, int citizens, int workers, int days) {}

    /**
     * @param allowance how long the stage may take; null for the office's own, which has the limit of the category
     * @param rungs in the order in which they are climbed
     */
    public record StageRule(Stage stage, @Nullable Allowance allowance, List<Ladder.Rung> rungs) {
        public StageRule {
            rungs = List.copyOf(rungs);
        }
    }

    /** What holds today or later. */
    @Transactional(readOnly = true)
    public List<DatedRule<NumberRule>> numbers() {
        return store.numbers(today());
    }

    @Transactional(readOnly = true)
    public List<DatedRule<ReachRule>> reaches() {
        return store.reaches(today());
    }

    @Transactional(readOnly = true)
    public List<DatedRule<Ladder.Rung>> rungs() {
        return store.rungs(today());
    }

    @Transactional(readOnly = true)
    public List<DatedRule<StageRule>> allowances() {
        return store.allowances(today());
    }

    /** The amount is of the unit that the number is of: 1 to 10,000, photos 0 to 6. */
    public Optional<Reason> set(NumberRule rule, @Nullable LocalDate from) {
        rulebooks.changing();
        if (from == null || from.isBefore(today())) {
            return Optional.of(Reason.DATE_PAST);
        }
        if (!rule.name().allows(rule.amount())) {
            return Optional.of(Reason.BAD_AMOUNT);
        }
        store.set(rule, from, clock.instant());
        return done();
    }

    public Optional<Reason> set(ReachRule rule, @Nullable LocalDate from) {
        rulebooks.changing();
        if (from == null || from.isBefore(today())) {
            return Optional.of(Reason.DATE_PAST);
        }
        if (!isReach(rule.citizens(), FARTHEST)
                || !isReach(rule.workers(), FARTHEST)
                || !isReach(rule.days(), LONGEST)) {
            return Optional.of(Reason.BAD_REACH);
        }
        if (!rule.category().isEmpty()
                && rulebooks.current().find(rule.category()).isEmpty()) {
            return Optional.of(Reason.NO_SUCH_CATEGORY);
        }
        store.set(rule, from, clock.instant());
        return done();
    }

    /** The whole ladder of a stage, with its allowance; each step at a share of 10 to 1,000 hundredths, higher than the one before. */
    public Optional<Reason> set(StageRule rule, @Nullable LocalDate from) {
        rulebooks.changing();
        if (from == null || from.isBefore(today())) {
            return Optional.of(Reason.DATE_PAST);
        }
        boolean ofCategory = rule.stage() == Stage.HANDLE;
        Allowance allowance = rule.allowance();
        if (!ofCategory && (allowance == null || allowance.amount() > MOST)) {
            return Optional.of(Reason.BAD_AMOUNT);
        }
        if (!rise(rule.rungs())) {
            return Optional.of(Reason.BAD_RUNGS);
        }
        store.set(rule, from, clock.instant());
        return done();
    }

    private static boolean rise(List<Ladder.Rung> rungs) {
        int last = 0;
        for (Ladder.Rung rung : rungs) {
            if (rung.percent() < LOWEST || rung.percent() > HIGHEST || rung.percent() <= last) {
                return false;
            }
            last = rung.percent();
        }
        return !rungs.isEmpty() && rungs.size() <= MOST_RUNGS;
    }

    private static boolean isReach(int amount, int most) {
        return amount >= 1 && amount <= most;
    }

    private Optional<Reason> done() {
        rulebooks.changed(Scoped.current().city());
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
