package gezhi.cases.rules;

import gezhi.cases.Category;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Stage;
import gezhi.deadlines.Allowance;
import gezhi.deadlines.WorkingCalendar;
import gezhi.territory.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of one city as they stand today. */
public final class Rulebook {
    private final String city;
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Category> ended = new LinkedHashMap<>();
    private final List<AllowanceRule> rules;
    private final Map<String, Allowance> allowances = new HashMap<>();
    private final WorkingCalendar calendar;
    private final FlowRules flows;
    private final Ladder ladder;
    private final Duties duties;

    /**
     * @param city its code, 4 or 6 digits
     * @param ended categories of the past: cases stand on them, nothing new does
     */
    public Rulebook(
            String city,
            List<Category> categories,
            List<Category> ended,
            List<AllowanceRule> rules,
            WorkingCalendar calendar,
            FlowRules flows,
            Ladder ladder,
            Duties duties) {
        this.city = city;
        categories.forEach(category -> this.categories.put(category.code(), category));
        ended.forEach(category -> this.ended.put(category.code(), category));
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> allowances.put(rule.category() + "/" + rule.level(), rule.allowance()));
        this.calendar = calendar;
        this.flows = flows;
        this.ladder = ladder;
        this.duties = duties;
    }

    /** In order of code: every node after its parent. */
    public Collection<Category> categories() {
        return categories.values();
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    /** In order of code, without those that stand. */
    public Collection<Category> ended() {
        return ended.values();
    }

    /** Standing or ended. */
    public Optional<Category> findEver(String code) {
        return find(code).or(() -> Optional.ofNullable(ended.get(code)));
    }

    /** What is said of categories themselves; the others have that of the tree above. */
    public List<AllowanceRule> rules() {
        return rules;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The allowance of a category at a level: its own before the tree's above it, the level's before that of any level. */
    public Optional<Allowance> allowance(String category, Level level) {
        for (String code = category; !code.isEmpty(); code = code.substring(0, code.length() - 1)) {
            @Nullable Allowance own = allowances.get(code + "/" + level);
            @Nullable Allowance any = allowances.get(code + "/" + AllowanceRule.ANY_LEVEL);
            if (own != null || any != null) {
                return Optional.ofNullable(own != null ? own : any);
            }
        }
        return Optional.empty();
    }

    public FlowRules flows() {
        return flows;
    }

    public Ladder ladder() {
        return ladder;
    }

    /**
     * The code of the division whose desk is told at a rung; empty when the place is not known so far down, or when the desk in charge stands
     * no lower.
     */
    public String target(Ladder.Rung rung, CaseState state) {
        String place = state.place().division();
        int length = rung.level().codeLength(city);
        boolean known = place.length() >= length && (rung.level() == Level.CITY || length > city.length());
        String desk = state.aside().desk();
        boolean above = rung.stage() != Stage.DISPATCH || desk.isEmpty() || length < desk.length();
        return known && above ? place.substring(0, length) : "";
    }

    public Duties duties() {
        return duties;
    }

    /** The code of the division whose desk decides on admission of a case to an office seated there; empty when none is needed. */
    public Optional<String> admissionDesk(String seat, String category, String place) {
        return duties.deskFor(city, seat, category, place);
    }

    /** What the loop asks, when nothing is sent to an office. */
    public Loop.Rules loop(Level level) {
        return loop(level, office -> Optional.empty());
    }

    /**
     * What the loop asks, for somebody who dispatches at this level.
     *
     * @param seats where an office sits; empty for one that is not there
     */
    public Loop.Rules loop(Level level, Function<UUID, Optional<String>> seats) {
        return new LoopRules(this, level, seats);
    }
}
