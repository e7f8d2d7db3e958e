package gezhi.cases.web;

import gezhi.cases.FlowChanges.NumberRule;
import gezhi.cases.FlowChanges.ReachRule;
import gezhi.cases.FlowChanges.StageRule;
import gezhi.cases.loop.Stage;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Ladder;
import gezhi.deadlines.Allowance;
import gezhi.platform.web.Typed;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types into one of the three forms; the fields of the other two are empty.
 *
 * @param percents of the ladder, one for each step; an empty one is no step
 * @param levels beside them
 */
record FlowRuleForm(
        FlowRules.@Nullable Name name,
        String amount,
        String unit,
        String category,
        String citizens,
        String workers,
        String days,
        @Nullable Stage stage,
        List<String> percents,
        List<String> levels,
        String from) {

    FlowRuleForm {
        amount = Typed.stripped(amount);
        unit = Typed.stripped(unit);
        category = Typed.stripped(category);
        citizens = Typed.stripped(citizens);
        workers = Typed.stripped(workers);
        days = Typed.stripped(days);
        percents = percents == null ? List.of() : List.copyOf(percents);
        levels = levels == null ? List.of() : List.copyOf(levels);
        from = Typed.stripped(from);
    }

    static FlowRuleForm fresh(LocalDate today) {
        return new FlowRuleForm(
                null, "", "WORKING_HOURS", "", "", "", "", null, List.of(), List.of(), today.toString());
    }

    NumberRule number() {
        return new NumberRule(name == null ? FlowRules.Name.EXTENSION_PERCENT : name, number(amount));
    }

    ReachRule reach() {
        return new ReachRule(category, number(citizens), number(workers), number(days));
    }

    StageRule ladder() {
        Stage of = stage == null ? Stage.COLLECT : stage;
        List<Ladder.Rung> rungs = new ArrayList<>();
        for (int i = 0; i < percents.size() && i < levels.size(); i++) {
            String percent = percents.get(i).strip();
            if (!percent.isEmpty()) {
                // a level that there is not is out of every range, as what is no number
                Optional<Level> told = named(levels.get(i));
                int share = told.isPresent() ? number(percent) : -1;
                rungs.add(new Ladder.Rung(of, rungs.size() + 1, share, told.orElse(Level.CITY)));
            }
        }
        return new StageRule(of, allowance(), rungs);
    }

    @Nullable
    LocalDate day() {
        return AllowanceForm.day(from);
    }

    /** As many as the ladder may have steps. */
    public String percent(int i) {
        return i < percents.size() ? percents.get(i) : "";
    }

    public String level(int i) {
        return i < levels.size() ? levels.get(i) : Level.COMMUNITY.name();
    }

    private @Nullable Allowance allowance() {
        return new AllowanceForm("", amount, unit, from).allowance();
    }

    private static Optional<Level> named(String level) {
        return Stream.of(Level.values())
                .filter(each -> each.name().equals(level))
                .findFirst();
    }

    /** Out of every range when it is no number. */
    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    /** The ladder as it stands, to be changed. */
    static FlowRuleForm of(Stage stage, @Nullable Allowance allowance, List<Ladder.Rung> rungs, LocalDate today) {
        return new FlowRuleForm(
                null,
                allowance == null ? "" : String.valueOf(allowance.amount()),
                allowance == null ? "WORKING_HOURS" : allowance.unit().name(),
                "",
                "",
                "",
                "",
                stage,
                rungs.stream().map(rung -> String.valueOf(rung.percent())).toList(),
                rungs.stream().map(rung -> rung.level().name()).toList(),
                today.toString());
    }
}
