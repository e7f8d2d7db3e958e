package gezhi.cases;

import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Written;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the file of categories. What the file says nothing about is null, and stays as it stands.
 *
 * @param until the first day on which it can be reported no more; empty when the file says that there is none
 * @param limits by level
 * @param faults what cannot be read of it
 */
record CategoryNode(
        String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable Privacy privacy,
        @Nullable Optional<LocalDate> until,
        @Nullable List<Question> questions,
        @Nullable Map<String, Allowance> limits,
        List<CategoryTree.Wrong> faults) {
    private static final Set<String> KEYS =
            Set.of("code", "zh", "en", "privacy", "private", "allow", "until", "questions");

    static CategoryNode read(Map<?, ?> node) {
        String code = text(node.get("code"));
        List<CategoryTree.Wrong> faults = new ArrayList<>();
        node.keySet().stream()
                .map(CategoryNode::text)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> faults.add(new CategoryTree.Wrong(code + " " + key, "rules.tree.unknown")));
        return new CategoryNode(
                code,
                node.containsKey("zh") ? text(node.get("zh")) : null,
                node.containsKey("en") ? text(node.get("en")) : null,
                privacy(code, node, faults),
                node.containsKey("until") ? until(code, node.get("until"), faults) : null,
                node.containsKey("questions") ? Written.read(node.get("questions")) : null,
                node.containsKey("allow") ? limits(code, node.get("allow"), faults) : null,
                List.copyOf(faults));
    }

    static Map<String, Object> write(DatedCategory dated, @Nullable Form form, List<AllowanceRule> limits) {
        Category category = dated.category();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("code", category.code());
        node.put("zh", category.name());
        node.put("en", category.nameEn());
        if (category.privacy() != Privacy.OPEN) {
            node.put("privacy", category.privacy().name());
        }
        if (dated.to() != null) {
            node.put("until", dated.to().toString());
        }
        if (!limits.isEmpty()) {
            node.put("allow", write(limits));
        }
        if (form != null) {
            node.put("questions", Written.write(form.questions()));
        }
        return node;
    }

    /** What the file asks for, in place of what stands. */
    Category over(@Nullable Category stands, boolean leaf) {
        return new Category(
                code,
                name != null ? name : stands == null ? "" : stands.name(),
                nameEn != null ? nameEn : stands == null ? "" : stands.nameEn(),
                stands == null ? leaf : stands.leaf(),
                privacy != null ? privacy : stands == null ? Privacy.OPEN : stands.privacy());
    }

    String parent() {
        return code.length() < 3 ? "" : code.substring(0, code.length() - 2);
    }

    private static Object write(List<AllowanceRule> limits) {
        if (limits.size() == 1 && limits.getFirst().level().equals(AllowanceRule.ANY_LEVEL)) {
            return limits.getFirst().allowance().written();
        }
        Map<String, String> levels = new LinkedHashMap<>();
        limits.stream()
                .sorted(Comparator.comparing(AllowanceRule::level))
                .forEach(limit -> levels.put(limit.level(), limit.allowance().written()));
        return levels;
    }

    private static @Nullable Privacy privacy(String code, Map<?, ?> node, List<CategoryTree.Wrong> faults) {
        if (!node.containsKey("privacy")) {
            return Boolean.TRUE.equals(node.get("private")) ? Privacy.CLOSED : null;
        }
        Optional<Privacy> known = Privacy.find(text(node.get("privacy")));
        if (known.isEmpty()) {
            faults.add(wrong(code, Reason.BAD_PRIVACY));
        }
        return known.orElse(Privacy.CLOSED);
    }

    /** YAML reads a plain day as a moment of Greenwich. */
    private static Optional<LocalDate> until(String code, @Nullable Object written, List<CategoryTree.Wrong> faults) {
        if (written instanceof Date day) {
            return Optional.of(LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC));
        }
        try {
            return text(written).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(written)));
        } catch (DateTimeException e) {
            faults.add(wrong(code, Reason.DATE_PAST));
            return Optional.empty();
        }
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
