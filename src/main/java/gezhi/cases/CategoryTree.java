package gezhi.cases;

import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Written;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The tree of categories as a file of YAML, written as the profiles of the cities are: a list of nodes with {@code code}, {@code zh},
 * {@code en}, {@code privacy} where it is not {@code OPEN}, {@code allow} where it has limits of its own ({@code 3d}, or by level
 * {@code {ANY: 3d, TOWNSHIP: 2d}}), and {@code questions} as {@link Written} has them. To bring one in adds what is new; what is there already
 * keeps its names and its privacy, for cases stand on it. Limits and questions that differ hold from today; a node without them keeps its own.
 */
@Service
public class CategoryTree {
    private static final int MOST_NODES = 5_000;

    private final Categories categories;
    private final RuleChanges changes;
    private final Questions questions;
    private final TransactionOperations transactions;
    private final Clock clock;

    CategoryTree(
            Categories categories,
            RuleChanges changes,
            Questions questions,
            TransactionOperations transactions,
            Clock clock) {
        this.categories = categories;
        this.changes = changes;
        this.questions = questions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Outcome {

        /**
         * @param known how many nodes were there already, under the same names
         * @param asked how many have questions from today that they did not have before
         * @param limited how many have limits from today that they did not have before
         */
        record Brought(int added, int known, int asked, int limited) implements Outcome {}

        /** Nothing was changed; everything that is wrong. */
        record Refused(List<Wrong> wrong) implements Outcome {
            public Refused {
                wrong = List.copyOf(wrong);
            }
        }

        /** No list of nodes, or more than 5,000. */
        record Unreadable(String detail) implements Outcome {}
    }

    /**
     * Something that cannot be added, and why.
     *
     * @param code of the node; of one of its questions {@code E0102 pole}, of one of its limits {@code E0102 TOWNSHIP}
     * @param why message key
     */
    public record Wrong(String code, String why) {}

    /** What stands today, in order of code. */
    public String write() {
        LocalDate today = LocalDate.now(clock);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setWidth(200);
        Map<String, Form> forms = questions.list();
        Map<String, List<AllowanceRule>> limits = limits();
        List<Map<String, Object>> nodes = categories.register().stream()
                .filter(each -> each.standsOn(today))
                .map(DatedCategory::category)
                .map(each ->
                        CategoryNode.write(each, forms.get(each.code()), limits.getOrDefault(each.code(), List.of())))
                .toList();
        return new Yaml(options).dump(nodes);
    }

    /** All of the file or nothing. */
    public Outcome bring(String yaml) {
        try {
            @Nullable Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return read instanceof List<?> nodes
                            && nodes.size() <= MOST_NODES
                            && nodes.stream().allMatch(Map.class::isInstance)
                    ? bring(nodes.stream()
                            .map(node -> CategoryNode.read((Map<?, ?>) node))
                            .toList())
                    : new Outcome.Unreadable("");
        } catch (YAMLException | IllegalArgumentException e) {
            return new Outcome.Unreadable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Outcome bring(List<CategoryNode> nodes) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Outcome outcome = add(nodes);
            if (!(outcome instanceof Outcome.Brought)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome add(List<CategoryNode> nodes) {
        Map<String, Category> there = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        categories.register().stream()
                .filter(each -> each.standsOn(today))
                .forEach(each -> there.put(each.category().code(), each.category()));
        Set<String> parents =
                nodes.stream().map(node -> node.category().parent()).collect(Collectors.toSet());
        List<Wrong> wrong = new ArrayList<>();
        Map<String, List<AllowanceRule>> limits = limits();
        int added = 0;
        int asked = 0;
        int limited = 0;
        List<CategoryNode> inOrder = nodes.stream()
                .sorted(Comparator.comparing(node -> node.category().code()))
                .toList();
        for (CategoryNode node : inOrder) {
            Category category = node.category();
            wrong.addAll(node.faults());
            if (!isThere(category, there.get(category.code()))) {
                Optional<Wrong> refused = add(category, !parents.contains(category.code()));
                refused.ifPresent(wrong::add);
                added += refused.isEmpty() ? 1 : 0;
            }
            asked += wrong.isEmpty() && ask(node, today, wrong) ? 1 : 0;
            limited += wrong.isEmpty() && limit(node, limits.getOrDefault(category.code(), List.of()), today, wrong)
                    ? 1
                    : 0;
        }
        return wrong.isEmpty()
                ? new Outcome.Brought(added, nodes.size() - added, asked, limited)
                : new Outcome.Refused(wrong);
    }

    private Optional<Wrong> add(Category node, boolean leaf) {
        Category fresh = new Category(node.code(), node.name(), node.nameEn(), leaf, node.privacy());
        return changes.add(fresh) instanceof RuleOutcome.Refused(Reason reason)
                ? Optional.of(CategoryNode.wrong(node.code(), reason))
                : Optional.empty();
    }

    /** True when the node asks something else from today on. */
    private boolean ask(CategoryNode node, LocalDate today, List<Wrong> wrong) {
        String code = node.category().code();
        if (node.questions() == null) {
            return false;
        }
        switch (questions.ask(code, node.questions(), today)) {
            case Questions.Outcome.Changed _ -> {
                return true;
            }
            case Questions.Outcome.Same _ -> {
                return false;
            }
            case Questions.Outcome.Refused(var reason) -> wrong.add(new Wrong(code, "forms.refused." + reason));
            case Questions.Outcome.Faulty(var faults) ->
                faults.forEach(fault ->
                        wrong.add(new Wrong((code + " " + fault.code()).strip(), "forms.fault." + fault.reason())));
        }
        return false;
    }

    /** True when the node has other limits from today on: those of the file, and no others. */
    private boolean limit(CategoryNode node, List<AllowanceRule> own, LocalDate today, List<Wrong> wrong) {
        Map<String, Allowance> wanted = node.limits();
        if (wanted == null) {
            return false;
        }
        Map<String, Allowance> standing =
                own.stream().collect(Collectors.toMap(AllowanceRule::level, AllowanceRule::allowance));
        Set<String> levels = new TreeSet<>(standing.keySet());
        levels.addAll(wanted.keySet());
        levels.removeIf(level -> Objects.equals(standing.get(level), wanted.get(level)));
        String code = node.category().code();
        for (String level : levels) {
            if (changes.allow(code, level, wanted.get(level), today) instanceof RuleOutcome.Refused(Reason reason)) {
                wrong.add(CategoryNode.wrong(code + " " + level, reason));
            }
        }
        return !levels.isEmpty();
    }

    private Map<String, List<AllowanceRule>> limits() {
        return categories.allowances().stream().collect(Collectors.groupingBy(AllowanceRule::category));
    }

    private static boolean isThere(Category node, @Nullable Category there) {
        return there != null
                && there.name().equals(node.name())
                && there.nameEn().equals(node.nameEn())
                && there.privacy() == node.privacy();
    }
}
