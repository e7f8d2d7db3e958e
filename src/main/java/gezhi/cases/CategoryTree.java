package gezhi.cases;

import gezhi.cases.forms.Form;
import gezhi.cases.rules.AllowanceRule;
import gezhi.platform.Secrets;
import gezhi.platform.work.YamlLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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
 * {@code en}, {@code privacy} where it is not {@code OPEN}, {@code until} where its end is set, {@code allow} where it has limits of its own
 * ({@code 3d}, or by level {@code {ANY: 3d, TOWNSHIP: 2d}}), and {@code questions} as {@link gezhi.cases.forms.Written} has them.
 *
 * <p>A file adds what is new and changes what stands, by the rules of the screen: a corrected name is that of old cases too, privacy only
 * becomes stricter, limits and questions that differ hold from today, and a case keeps the form it was reported with. What a node does not
 * name stays; so do nodes that the file does not have. First it is tried and told, then done: all of it or nothing.
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

        /** What it would change; nothing was. */
        record Tried(List<TreeChange> changes) implements Outcome {
            public Tried {
                changes = List.copyOf(changes);
            }

            /** Stands for these changes: {@link CategoryTree#bring} makes them and no others. */
            public String seal() {
                return Secrets.hash(changes.toString());
            }
        }

        /** What it has changed. */
        record Brought(List<TreeChange> changes) implements Outcome {
            public Brought {
                changes = List.copyOf(changes);
            }
        }

        /** Nothing was changed; everything that is wrong. */
        record Refused(List<Wrong> wrong) implements Outcome {
            public Refused {
                wrong = List.copyOf(wrong);
            }
        }

        /** No list of nodes, or more than 5,000. */
        record Unreadable(String detail) implements Outcome {}

        /** @param line the first that cannot be read, counted from 1; 0 when nobody can say */
        record NotYaml(int line) implements Outcome {}
    }

    /**
     * Something that cannot be done, and why.
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
        Map<String, List<AllowanceRule>> limits =
                categories.allowances().stream().collect(Collectors.groupingBy(AllowanceRule::category));
        List<Map<String, Object>> nodes = categories.register().stream()
                .filter(each -> each.standsOn(today))
                .map(each -> CategoryNode.write(
                        each,
                        forms.get(each.category().code()),
                        limits.getOrDefault(each.category().code(), List.of())))
                .toList();
        return new Yaml(options).dump(nodes);
    }

    /** What the file would change. */
    public Outcome attempt(String yaml) {
        return read(yaml, made -> false);
    }

    /**
     * All of the file or nothing.
     *
     * @param seal of what was told beforehand; where the file would change something else by now, that is told and nothing done
     */
    public Outcome bring(String yaml, String seal) {
        return read(yaml, made -> made.seal().equals(seal));
    }

    private Outcome read(String yaml, Predicate<Outcome.Tried> meant) {
        try {
            @Nullable Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return read instanceof List<?> nodes
                            && nodes.size() <= MOST_NODES
                            && nodes.stream().allMatch(Map.class::isInstance)
                    ? make(
                            nodes.stream()
                                    .map(node -> CategoryNode.read((Map<?, ?>) node))
                                    .toList(),
                            meant)
                    : new Outcome.Unreadable("");
        } catch (YAMLException e) {
            return new Outcome.NotYaml(YamlLine.of(e));
        } catch (IllegalArgumentException e) {
            return new Outcome.Unreadable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Outcome make(List<CategoryNode> nodes, Predicate<Outcome.Tried> meant) {
        return Objects.requireNonNull(transactions.execute(status -> {
            // what stands, not what this server remembers; and it stands still until all of the file is in
            categories.changing();
            TreeChanges making = new TreeChanges(changes, questions, categories, LocalDate.now(clock));
            making.make(nodes);
            Outcome.Tried tried = new Outcome.Tried(making.made());
            if (making.wrong().isEmpty() && meant.test(tried)) {
                return new Outcome.Brought(tried.changes());
            }
            status.setRollbackOnly();
            return making.wrong().isEmpty() ? tried : new Outcome.Refused(making.wrong());
        }));
    }
}
