package gezhi.cases;

import gezhi.cases.RuleOutcome.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * {@code en}, and where it is so {@code private: true}. To bring one in adds what is new; what is there already stays, for cases stand on it.
 */
@Service
public class CategoryTree {
    private static final int MOST_NODES = 5_000;

    private final Categories categories;
    private final RuleChanges changes;
    private final TransactionOperations transactions;
    private final Clock clock;

    CategoryTree(Categories categories, RuleChanges changes, TransactionOperations transactions, Clock clock) {
        this.categories = categories;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Outcome {

        /** @param known how many nodes were there already, under the same names */
        record Brought(int added, int known) implements Outcome {}

        /** Nothing was changed; everything that is wrong. */
        record Refused(List<Wrong> wrong) implements Outcome {
            public Refused {
                wrong = List.copyOf(wrong);
            }
        }

        /** No list of nodes, or more than 5,000. */
        record Unreadable(String detail) implements Outcome {}
    }

    /** A node that cannot be added, and why. */
    public record Wrong(String code, Reason reason) {}

    /** What stands today, in order of code. */
    public String write() {
        LocalDate today = LocalDate.now(clock);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setWidth(200);
        List<Map<String, Object>> nodes = categories.register().stream()
                .filter(each -> each.standsOn(today))
                .map(each -> node(each.category()))
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
                            .map(node -> category((Map<?, ?>) node))
                            .toList())
                    : new Outcome.Unreadable("");
        } catch (YAMLException e) {
            return new Outcome.Unreadable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Outcome bring(List<Category> nodes) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Outcome outcome = add(nodes);
            if (!(outcome instanceof Outcome.Brought)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome add(List<Category> nodes) {
        Map<String, Category> there = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        categories.register().stream()
                .filter(each -> each.standsOn(today))
                .forEach(each -> there.put(each.category().code(), each.category()));
        Set<String> parents = nodes.stream().map(Category::parent).collect(Collectors.toSet());
        List<Wrong> wrong = new ArrayList<>();
        int added = 0;
        List<Category> inOrder =
                nodes.stream().sorted(Comparator.comparing(Category::code)).toList();
        for (Category node : inOrder) {
            if (isThere(node, there.get(node.code()))) {
                continue;
            }
            Category fresh = new Category(
                    node.code(), node.name(), node.nameEn(), !parents.contains(node.code()), node.isPrivate());
            if (changes.add(fresh) instanceof RuleOutcome.Refused(Reason reason)) {
                wrong.add(new Wrong(node.code(), reason));
            } else {
                added++;
            }
        }
        return wrong.isEmpty() ? new Outcome.Brought(added, nodes.size() - added) : new Outcome.Refused(wrong);
    }

    private static boolean isThere(Category node, @Nullable Category there) {
        return there != null
                && there.name().equals(node.name())
                && there.nameEn().equals(node.nameEn())
                && there.isPrivate() == node.isPrivate();
    }

    private static Map<String, Object> node(Category category) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("code", category.code());
        node.put("zh", category.name());
        node.put("en", category.nameEn());
        if (category.isPrivate()) {
            node.put("private", true);
        }
        return node;
    }

    private static Category category(Map<?, ?> node) {
        return new Category(
                text(node.get("code")),
                text(node.get("zh")),
                text(node.get("en")),
                true,
                Boolean.TRUE.equals(node.get("private")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
