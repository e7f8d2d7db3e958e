package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.DatedAllowance;
import gezhi.cases.DatedCategory;
import gezhi.cases.Privacy;
import gezhi.cases.RuleChanges;
import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of categories. */
@Component
class CategoryPages {
    private final Categories categories;
    private final LevelNames levels;
    private final Wordings wordings;
    private final Clock clock;

    CategoryPages(Categories categories, LevelNames levels, Wordings wordings, Clock clock) {
        this.categories = categories;
        this.levels = levels;
        this.wordings = wordings;
        this.clock = clock;
    }

    CategoriesPage list(Wording wording) {
        LocalDate today = LocalDate.now(clock);
        List<DatedCategory> register = categories.register();
        Map<String, Category> byCode = byCode(register);
        Map<String, List<AllowanceRule>> rules = rules();
        List<CategoriesPage.Row> rows = register.stream()
                .filter(each -> each.standsOn(today))
                .map(each -> row(each, rules, byCode, wording))
                .toList();
        List<CategoriesPage.Ended> ended = register.stream()
                .filter(each -> !each.standsOn(today))
                .map(each -> new CategoriesPage.Ended(
                        each.category().code(), wording.name(each.category()), String.valueOf(each.to())))
                .toList();
        return new CategoriesPage(rows, ended, isKeeper());
    }

    /** @param correction what was typed to correct it; null for what it is */
    Optional<CategoryPage> of(
            String code,
            @Nullable CategoryForm correction,
            AllowanceForm form,
            String to,
            FormErrors errors,
            Wording wording) {
        LocalDate today = LocalDate.now(clock);
        List<DatedCategory> register = categories.register();
        Map<String, Category> byCode = byCode(register);
        Map<String, List<AllowanceRule>> rules = rules();
        return register.stream()
                .filter(each -> each.category().code().equals(code))
                .findFirst()
                .map(found -> new CategoryPage(
                        code,
                        wording.name(found.category()),
                        found.category().name(),
                        found.category().nameEn(),
                        kind(found.category(), wording),
                        found.from().toString(),
                        found.to() == null ? null : found.to().toString(),
                        path(found.category(), byCode, wording),
                        limits(code, today, wording),
                        above(found.category(), rules)
                                .map(up -> inherited(up, rules, byCode, wording))
                                .orElse(""),
                        earlier(code, wording),
                        found.category().leaf(),
                        isKeeper() && found.standsOn(today),
                        new CategoryPage.Forms(
                                correction == null ? CategoryForm.of(found.category()) : correction,
                                shown(found.category().privacy(), wording),
                                form,
                                to,
                                levelOptions(wording),
                                units(wording),
                                errors)));
    }

    CategoryPage.Fresh fresh(CategoryForm form, FormErrors errors) {
        Wording wording = wordings.current();
        return new CategoryPage.Fresh(
                form, options(wording, "rules.kind.", "leaf", "class"), shown(Privacy.OPEN, wording), errors);
    }

    /** From a level on down: a category is never opened further. */
    private static List<Option> shown(Privacy from, Wording wording) {
        return Arrays.stream(Privacy.values())
                .filter(level -> !from.isStricterThan(level))
                .map(level -> new Option(level.name(), wording.say("rules.shown." + level)))
                .toList();
    }

    private List<CategoryPage.Earlier> earlier(String code, Wording wording) {
        return categories.corrections(code).stream()
                .map(was -> new CategoryPage.Earlier(
                        wording.minute(was.until()),
                        was.name(),
                        was.nameEn(),
                        wording.say("rules.shown." + was.privacy()),
                        was.by() == null ? "" : was.by()))
                .toList();
    }

    private CategoriesPage.Row row(
            DatedCategory dated,
            Map<String, List<AllowanceRule>> rules,
            Map<String, Category> byCode,
            Wording wording) {
        Category category = dated.category();
        List<String> own = rules.getOrDefault(category.code(), List.of()).stream()
                .map(rule -> text(rule, wording))
                .toList();
        String above = above(category, rules)
                .map(up -> wording.say("rules.as-above", up, name(up, byCode, wording)))
                .orElse("");
        return new CategoriesPage.Row(
                category.code(),
                wording.name(category),
                category.code().length() / 2,
                kind(category, wording),
                own,
                above,
                !own.isEmpty() || !above.isEmpty(),
                dated.to() == null ? "" : wording.say("rules.ends", dated.to().toString()));
    }

    /** The nearest category above with limits of its own; empty when this one has its own for all levels. */
    private static Optional<String> above(Category category, Map<String, List<AllowanceRule>> rules) {
        boolean everywhere = rules.getOrDefault(category.code(), List.of()).stream()
                .anyMatch(rule -> rule.level().equals(AllowanceRule.ANY_LEVEL));
        return everywhere
                ? Optional.empty()
                : path(category.code()).filter(rules::containsKey).findFirst();
    }

    /** Codes above, the nearest first. */
    private static Stream<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (int length = code.length() - 2; length > 0; length -= 2) {
            path.add(code.substring(0, length));
        }
        return path.stream();
    }

    private static List<CategoryPage.Crumb> path(Category category, Map<String, Category> byCode, Wording wording) {
        return path(category.code()).toList().reversed().stream()
                .map(code -> new CategoryPage.Crumb(code, name(code, byCode, wording)))
                .toList();
    }

    private String inherited(
            String up, Map<String, List<AllowanceRule>> rules, Map<String, Category> byCode, Wording wording) {
        String limits = rules.getOrDefault(up, List.of()).stream()
                .map(rule -> text(rule, wording))
                .collect(Collectors.joining(wording.say("cases.or")));
        return wording.say("rules.inherited", up, name(up, byCode, wording), limits);
    }

    private List<CategoryPage.Limit> limits(String code, LocalDate today, Wording wording) {
        return categories.history(code).stream()
                .map(each -> new CategoryPage.Limit(
                        level(each.level(), wording),
                        amount(each.allowance(), wording),
                        each.from().toString(),
                        each.to() == null ? null : each.to().toString(),
                        state(each, today),
                        each.at() == null
                                ? ""
                                : wording.minute(each.at()) + " " + (each.by() == null ? "" : each.by())))
                .toList();
    }

    private static String state(DatedAllowance limit, LocalDate today) {
        if (limit.replaced()) {
            return "rules.state.replaced";
        }
        if (limit.holdsOn(today)) {
            return "rules.state.holds";
        }
        return limit.from().isAfter(today) ? "rules.state.planned" : "rules.state.past";
    }

    private Map<String, List<AllowanceRule>> rules() {
        return categories.allowances().stream().collect(Collectors.groupingBy(AllowanceRule::category));
    }

    private static Map<String, Category> byCode(List<DatedCategory> register) {
        return register.stream()
                .map(DatedCategory::category)
                .collect(Collectors.toMap(Category::code, Function.identity()));
    }

    private static String name(String code, Map<String, Category> byCode, Wording wording) {
        Category category = byCode.get(code);
        return category == null ? code : wording.name(category);
    }

    private String text(AllowanceRule rule, Wording wording) {
        return level(rule.level(), wording) + " " + amount(rule.allowance(), wording);
    }

    private static String amount(Allowance allowance, Wording wording) {
        return wording.say("cases.unit." + allowance.unit(), allowance.amount());
    }

    private String level(String level, Wording wording) {
        return level.equals(AllowanceRule.ANY_LEVEL) ? wording.say("rules.level.any") : levels.of(Level.valueOf(level));
    }

    private static String kind(Category category, Wording wording) {
        String kind = wording.say(category.leaf() ? "rules.kind.leaf" : "rules.kind.class");
        return category.privacy() == Privacy.OPEN
                ? kind
                : kind + wording.say("cases.or") + wording.say("rules.shown." + category.privacy());
    }

    private List<Option> levelOptions(Wording wording) {
        List<Level> there = levels.list();
        return Stream.concat(
                        Stream.of(AllowanceRule.ANY_LEVEL),
                        RuleChanges.LEVELS.stream().filter(there::contains).map(Level::name))
                .map(level -> new Option(level, level(level, wording)))
                .toList();
    }

    private static List<Option> units(Wording wording) {
        return Arrays.stream(Allowance.Unit.values())
                .map(unit -> new Option(unit.name(), wording.say("rules.unit." + unit)))
                .toList();
    }

    private static List<Option> options(Wording wording, String prefix, String... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value, wording.say(prefix + value)))
                .toList();
    }

    private static boolean isKeeper() {
        return Scoped.current().role() == Role.ADMINISTRATOR;
    }
}
