package gezhi.cases.rules;

import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Written;
import gezhi.cases.loop.Stage;
import gezhi.cases.store.FlowStore;
import gezhi.cases.store.FormStore;
import gezhi.cases.store.LadderStore;
import gezhi.cases.store.RuleStore;
import gezhi.deadlines.Allowance;
import gezhi.deadlines.WorkingHours;
import gezhi.platform.Profile;
import gezhi.territory.CityFounded;
import gezhi.territory.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the categories, allowances, working hours, questions and numbers of the flows of a new city's profile into its tables. */
@Component
class LoadingRules {
    /** Before what stands on categories. */
    static final int FIRST = 0;

    private final RuleStore store;
    private final FlowStore flows;
    private final LadderStore ladders;
    private final FormStore forms;
    private final Rulebooks books;

    LoadingRules(RuleStore store, FlowStore flows, LadderStore ladders, FormStore forms, Rulebooks books) {
        this.store = store;
        this.flows = flows;
        this.ladders = ladders;
        this.forms = forms;
        this.books = books;
    }

    @EventListener
    @Order(FIRST)
    void on(CityFounded founded) {
        List<Map<String, Object>> nodes = founded.profile().section("categories");
        List<String> hours = founded.profile().section("hours");
        store.addCategories(founded.city(), categories(nodes), founded.on());
        store.addAllowances(founded.city(), allowances(nodes), founded.on());
        forms.add(founded.city(), forms(nodes), founded.on());
        store.setHours(founded.city(), WorkingHours.parse(hours), founded.on());
        ladders.add(founded.city(), ladder(founded.profile()), founded.on());
        flows.add(founded.city(), flows(founded.profile().section("flows")), founded.on());
        books.changed(founded.city());
    }

    /** A rung is written {@code HANDLE 150 COUNTY}: at one and a half of the allowance the county is told. */
    private static Ladder ladder(Profile profile) {
        Map<Stage, Allowance> allowances = new EnumMap<>(Stage.class);
        profile.<Map<String, String>>section("stages")
                .forEach((stage, allow) -> allowances.put(Stage.valueOf(stage), Allowance.parse(allow)));
        List<Ladder.Rung> rungs = new ArrayList<>();
        Map<Stage, Integer> last = new EnumMap<>(Stage.class);
        for (String written : profile.<List<String>>section("ladder")) {
            String[] parts = written.split(" ", 3);
            Stage stage = Stage.valueOf(parts[0]);
            int number = last.merge(stage, 1, Integer::sum);
            rungs.add(new Ladder.Rung(stage, number, Integer.parseInt(parts[1]), Level.valueOf(parts[2])));
        }
        return new Ladder(allowances, rungs);
    }

    private static Map<FlowRules.Name, Integer> flows(Map<String, Integer> section) {
        Map<FlowRules.Name, Integer> flows = new EnumMap<>(FlowRules.Name.class);
        section.forEach((name, amount) -> flows.put(FlowRules.Name.of(name), amount));
        return flows;
    }

    private static List<Category> categories(List<Map<String, Object>> nodes) {
        List<Category> all = nodes.stream().map(LoadingRules::category).toList();
        Set<String> parents = new HashSet<>();
        all.forEach(category -> parents.add(category.parent()));
        return all.stream()
                .map(node -> new Category(
                        node.code(), node.name(), node.nameEn(), !parents.contains(node.code()), node.privacy()))
                .toList();
    }

    private static List<Form> forms(List<Map<String, Object>> nodes) {
        return nodes.stream()
                .filter(node -> node.containsKey("questions"))
                .map(node -> new Form(text(node.get("code")), 1, Written.read(node.get("questions"))))
                .toList();
    }

    private static Category category(Map<String, Object> node) {
        return new Category(
                text(node.get("code")),
                text(node.get("zh")),
                text(node.get("en")),
                false,
                Privacy.valueOf(String.valueOf(node.getOrDefault("privacy", "OPEN"))));
    }

    private static List<AllowanceRule> allowances(List<Map<String, Object>> nodes) {
        List<AllowanceRule> rules = new ArrayList<>();
        for (Map<String, Object> node : nodes) {
            String code = text(node.get("code"));
            Object allow = node.get("allow");
            if (allow instanceof Map<?, ?> levels) {
                levels.forEach((level, amount) ->
                        rules.add(new AllowanceRule(code, text(level), Allowance.parse(text(amount)))));
            } else if (allow != null) {
                rules.add(new AllowanceRule(code, AllowanceRule.ANY_LEVEL, Allowance.parse(text(allow))));
            }
        }
        return rules;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A category needs code, zh and en");
        }
        return value.toString();
    }
}
