package gezhi.cases;

import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.TreeChange.What;
import gezhi.cases.forms.Question;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings one file of categories into the city at hand, within a transaction of the caller, who takes it back when anything is wrong. It goes
 * by the deeds of the screen, so that a file can do what the screen can and no more. Classes come before what lies under them, ends the other
 * way round.
 */
final class TreeChanges {
    private final RuleChanges changes;
    private final Questions questions;
    private final LocalDate today;
    private final Map<String, DatedCategory> standing = new HashMap<>();
    private final Map<String, List<AllowanceRule>> limits;
    private final List<TreeChange> made = new ArrayList<>();
    private final List<CategoryTree.Wrong> wrong = new ArrayList<>();

    TreeChanges(RuleChanges changes, Questions questions, Categories categories, LocalDate today) {
        this.changes = changes;
        this.questions = questions;
        this.today = today;
        this.limits = categories.allowances().stream().collect(Collectors.groupingBy(AllowanceRule::category));
        categories.register().stream()
                .filter(each -> each.standsOn(today))
                .forEach(each -> standing.put(each.category().code(), each));
    }

    List<TreeChange> made() {
        return List.copyOf(made);
    }

    List<CategoryTree.Wrong> wrong() {
        return List.copyOf(wrong);
    }

    void make(List<CategoryNode> nodes) {
        Set<String> parents = nodes.stream().map(CategoryNode::parent).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<CategoryNode> downwards =
                nodes.stream().sorted(Comparator.comparing(CategoryNode::code)).toList();
        for (CategoryNode node : downwards) {
            wrong.addAll(node.faults());
            if (!seen.add(node.code())) {
                wrong.add(new CategoryTree.Wrong(node.code(), "rules.tree.twice"));
            } else if (node.faults().isEmpty() && category(node, !parents.contains(node.code()))) {
                stay(node);
                ask(node);
                limit(node);
            }
        }
        downwards.reversed().forEach(this::end);
    }

    /** False when it cannot stand as the file has it. */
    private boolean category(CategoryNode node, boolean leaf) {
        @Nullable Category was = standing(node);
        Category now = node.over(was, leaf);
        if (now.equals(was)) {
            return true;
        }
        RuleOutcome outcome =
                was == null ? changes.add(now) : changes.correct(now.code(), now.name(), now.nameEn(), now.privacy());
        if (outcome instanceof RuleOutcome.Refused(Reason reason)) {
            refuse(node.code(), reason);
            return false;
        }
        TreeChange.between(was, now).forEach(made::add);
        return true;
    }

    private void ask(CategoryNode node) {
        List<Question> wanted = node.questions();
        List<Question> asked = questions.of(node.code()).questions();
        if (wanted == null || wanted.equals(asked)) {
            return;
        }
        switch (questions.ask(node.code(), wanted, today)) {
            case Questions.Outcome.Changed _, Questions.Outcome.Same _ ->
                made.addAll(TreeChange.between(node.code(), asked, wanted));
            case Questions.Outcome.Refused(var reason) ->
                wrong.add(new CategoryTree.Wrong(node.code(), "forms.refused." + reason));
            case Questions.Outcome.Faulty(var faults) ->
                faults.forEach(fault -> wrong.add(new CategoryTree.Wrong(
                        (node.code() + " " + fault.code()).strip(), "forms.fault." + fault.reason())));
        }
    }

    /** Those of the file, and no others. */
    private void limit(CategoryNode node) {
        Map<String, Allowance> wanted = node.limits();
        if (wanted == null) {
            return;
        }
        Map<String, Allowance> own = limits.getOrDefault(node.code(), List.of()).stream()
                .collect(Collectors.toMap(AllowanceRule::level, AllowanceRule::allowance));
        Set<String> levels = new TreeSet<>(own.keySet());
        levels.addAll(wanted.keySet());
        levels.removeIf(level -> Objects.equals(own.get(level), wanted.get(level)));
        for (String level : levels) {
            String where = node.code() + " " + level;
            if (changes.allow(node.code(), level, wanted.get(level), today)
                    instanceof RuleOutcome.Refused(Reason reason)) {
                refuse(where, reason);
            } else {
                made.add(new TreeChange(where, What.LIMIT, written(own.get(level)), written(wanted.get(level))));
            }
        }
    }

    private void stay(CategoryNode node) {
        DatedCategory was = standing.get(node.code());
        if (was != null
                && was.to() != null
                && node.until() != null
                && node.until().isEmpty()) {
            done(node, changes.stay(node.code()), was.to(), null);
        }
    }

    private void end(CategoryNode node) {
        DatedCategory was = standing.get(node.code());
        @Nullable LocalDate before = was == null ? null : was.to();
        Optional.ofNullable(node.until())
                .flatMap(until -> until)
                .filter(until -> !until.equals(before))
                .ifPresent(until -> done(node, changes.end(node.code(), until), before, until));
    }

    private void done(CategoryNode node, RuleOutcome outcome, @Nullable LocalDate was, @Nullable LocalDate now) {
        if (outcome instanceof RuleOutcome.Refused(Reason reason)) {
            refuse(node.code(), reason);
        } else {
            made.add(new TreeChange(node.code(), What.UNTIL, Objects.toString(was, ""), Objects.toString(now, "")));
        }
    }

    private void refuse(String where, Reason reason) {
        CategoryTree.Wrong refused = CategoryNode.wrong(where, reason);
        if (!wrong.contains(refused)) {
            wrong.add(refused);
        }
    }

    private @Nullable Category standing(CategoryNode node) {
        DatedCategory was = standing.get(node.code());
        return was == null ? null : was.category();
    }

    private static String written(@Nullable Allowance allowance) {
        return allowance == null ? "" : allowance.written();
    }
}
