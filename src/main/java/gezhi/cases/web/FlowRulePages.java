package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.DatedRule;
import gezhi.cases.FlowChanges;
import gezhi.cases.FlowChanges.ReachRule;
import gezhi.cases.loop.Stage;
import gezhi.cases.rules.FlowRules;
import gezhi.cases.rules.Ladder;
import gezhi.deadlines.Allowance;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.LevelNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the flows' rules together; its tables print themselves from the rules. */
@Component
class FlowRulePages {
    private final FlowChanges changes;
    private final Categories categories;
    private final LevelNames levels;
    private final Wordings wordings;
    private final Clock clock;

    FlowRulePages(FlowChanges changes, Categories categories, LevelNames levels, Wordings wordings, Clock clock) {
        this.changes = changes;
        this.categories = categories;
        this.levels = levels;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Which form was refused and why. */
    record Refused(Kind kind, FlowRuleForm form, FlowChanges.@Nullable Reason reason) {}

    enum Kind {
        NUMBER,
        REACH,
        LADDER
    }

    /** @param stage whose ladder is filled into the form */
    FlowRulesPage page(Stage stage, @Nullable Refused refused) {
        Wording wording = wordings.current();
        return new FlowRulesPage(
                changes.numbers().stream()
                        .map(rule -> line(
                                wording.say("flowrules.number." + rule.rule().name()),
                                List.of(String.valueOf(rule.rule().amount())),
                                rule,
                                wording))
                        .toList(),
                changes.reaches().stream().map(rule -> reach(rule, wording)).toList(),
                Arrays.stream(Stage.values()).map(each -> lines(each, wording)).toList(),
                Scoped.current().role() == Role.ADMINISTRATOR,
                forms(stage, refused, wording));
    }

    private FlowRulesPage.Line reach(DatedRule<ReachRule> rule, Wording wording) {
        ReachRule reach = rule.rule();
        return line(
                category(reach.category(), wording),
                List.of(
                        String.valueOf(reach.citizens()),
                        String.valueOf(reach.workers()),
                        String.valueOf(reach.days())),
                rule,
                wording);
    }

    private FlowRulesPage.StageLines lines(Stage stage, Wording wording) {
        Stream<FlowRulesPage.Line> allowance = changes.allowances().stream()
                .filter(rule -> rule.rule().stage() == stage)
                .map(rule -> line(
                        wording.say("flowrules.allowance"),
                        List.of(Optional.ofNullable(rule.rule().allowance())
                                .map(each -> wording.say("cases.unit." + each.unit(), each.amount()))
                                .orElse("")),
                        rule,
                        wording));
        Stream<FlowRulesPage.Line> rungs = changes.rungs().stream()
                .filter(rule -> rule.rule().stage() == stage)
                .map(rule -> line(
                        wording.say("flowrules.percent", rule.rule().percent()),
                        List.of(levels.of(rule.rule().level())),
                        rule,
                        wording));
        return new FlowRulesPage.StageLines(
                stage.name(),
                wording.say("flowrules.stage." + stage),
                Stream.concat(allowance, rungs).toList());
    }

    private FlowRulesPage.Forms forms(Stage stage, @Nullable Refused refused, Wording wording) {
        FlowRuleForm fresh = FlowRuleForm.fresh(today());
        return new FlowRulesPage.Forms(
                form(Kind.NUMBER, refused, fresh),
                errors(Kind.NUMBER, refused, wording),
                form(Kind.REACH, refused, fresh),
                errors(Kind.REACH, refused, wording),
                form(Kind.LADDER, refused, standing(stage)),
                errors(Kind.LADDER, refused, wording),
                Arrays.stream(FlowRules.Name.values())
                        .map(name -> new Option(name.name(), wording.say("flowrules.number." + name)))
                        .toList(),
                Stream.concat(Stream.of(""), categories.list().stream().map(Category::code))
                        .map(code -> new Option(code, category(code, wording)))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(each -> new Option(each.name(), wording.say("flowrules.stage." + each)))
                        .toList(),
                Arrays.stream(Allowance.Unit.values())
                        .map(unit -> new Option(unit.name(), wording.say("rules.unit." + unit)))
                        .toList(),
                levels.list().stream()
                        .map(level -> new Option(level.name(), levels.of(level)))
                        .toList(),
                IntStream.range(0, FlowChanges.MOST_RUNGS).boxed().toList());
    }

    /** The ladder of today as the beginning of a new one. */
    private FlowRuleForm standing(Stage stage) {
        LocalDate today = today();
        List<Ladder.Rung> rungs = changes.rungs().stream()
                .filter(rule -> rule.rule().stage() == stage && !rule.from().isAfter(today))
                .map(DatedRule::rule)
                .toList();
        Allowance allowance = changes.allowances().stream()
                .filter(rule -> rule.rule().stage() == stage && !rule.from().isAfter(today))
                .map(rule -> Optional.ofNullable(rule.rule().allowance()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return FlowRuleForm.of(stage, allowance, rungs, today);
    }

    private static FlowRuleForm form(Kind kind, @Nullable Refused refused, FlowRuleForm otherwise) {
        return refused != null && refused.kind() == kind ? refused.form() : otherwise;
    }

    private static FormErrors errors(Kind kind, @Nullable Refused refused, Wording wording) {
        if (refused == null || refused.kind() != kind || refused.reason() == null) {
            return FormErrors.none();
        }
        return FormErrors.of(refused.reason().field(), wording.say("flowrules.refused." + refused.reason()));
    }

    private String category(String code, Wording wording) {
        return code.isEmpty()
                ? wording.say("flowrules.all")
                : categories
                        .find(code)
                        .map(found -> code + " " + wording.name(found))
                        .orElse(code);
    }

    private FlowRulesPage.Line line(String what, List<String> cells, DatedRule<?> rule, Wording wording) {
        boolean holds = !rule.from().isAfter(today());
        String since = holds ? "" : wording.say("flowrules.from", rule.from().toString());
        String until =
                rule.to() == null ? "" : wording.say("flowrules.to", rule.to().toString());
        return new FlowRulesPage.Line(what, cells, (since + " " + until).strip());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
