package gezhi.cases;

import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Written;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the file of categories.
 *
 * @param questions null where the file says nothing about them
 * @param limits by level, null where the file says nothing about them
 * @param faults what cannot be read of it
 */
record CategoryNode(
        Category category,
        @Nullable List<Question> questions,
        @Nullable Map<String, Allowance> limits,
        List<CategoryTree.Wrong> faults) {

    static CategoryNode read(Map<?, ?> node) {
        String code = text(node.get("code"));
        List<CategoryTree.Wrong> faults = new ArrayList<>();
        Category category =
                new Category(code, text(node.get("zh")), text(node.get("en")), true, privacy(code, node, faults));
        return new CategoryNode(
                category,
                node.containsKey("questions") ? Written.read(node.get("questions")) : null,
                node.containsKey("allow") ? limits(code, node.get("allow"), faults) : null,
                List.copyOf(faults));
    }

    static Map<String, Object> write(Category category, @Nullable Form form, List<AllowanceRule> limits) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("code", category.code());
        node.put("zh", category.name());
        node.put("en", category.nameEn());
        if (category.privacy() != Privacy.OPEN) {
            node.put("privacy", category.privacy().name());
        }
        if (!limits.isEmpty()) {
            node.put("allow", write(limits));
        }
        if (form != null) {
            node.put("questions", Written.write(form.questions()));
        }
        return node;
    }

    private static Object write(List<AllowanceRule> limits) {
        if (limits.size() == 1 && limits.getFirst().level().equals(AllowanceRule.ANY_LEVEL)) {
            return limits.getFirst().allowance().written();
        }
        Map<String, String> levels = new LinkedHashMap<>();
        limits.forEach(limit -> levels.put(limit.level(), limit.allowance().written()));
        return levels;
    }

    private static Privacy privacy(String code, Map<?, ?> node, List<CategoryTree.Wrong> faults) {
        if (!node.containsKey("privacy")) {
            return Boolean.TRUE.equals(node.get("private")) ? Privacy.CLOSED : Privacy.OPEN;
        }
        Optional<Privacy> known = Privacy.find(text(node.get("privacy")));
        if (known.isEmpty()) {
            faults.add(wrong(code, Reason.BAD_PRIVACY));
        }
        return known.orElse(Privacy.CLOSED);
    }

    /** One for all levels, or by level; nothing at all says that it has none of its own. */
    private static Map<String, Allowance> limits(
            String code, @Nullable Object written, List<CategoryTree.Wrong> faults) {
        Map<String, Allowance> limits = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> levels) {
            levels.forEach((level, amount) -> limit(code, text(level), amount, limits, faults));
        } else if (written != null) {
            limit(code, AllowanceRule.ANY_LEVEL, written, limits, faults);
        }
        return limits;
    }

    private static void limit(
            String code,
            String level,
            @Nullable Object amount,
            Map<String, Allowance> limits,
            List<CategoryTree.Wrong> faults) {
        try {
            limits.put(level, Allowance.parse(text(amount)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add(wrong(code + " " + level, Reason.BAD_AMOUNT));
        }
    }

    static CategoryTree.Wrong wrong(String where, Reason reason) {
        return new CategoryTree.Wrong(where, "rules.refused." + reason);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
