package gezhi.cases;

import gezhi.cases.rules.AllowanceRule;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.CategoryStore;
import gezhi.cases.store.RuleStore;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of what can be reported in the city at hand; from memory where nothing else is said. */
@Service
public class Categories {
    private final Rulebooks rulebooks;
    private final RuleStore store;
    private final CategoryStore dated;
    private final Clock clock;

    Categories(Rulebooks rulebooks, RuleStore store, CategoryStore dated, Clock clock) {
        this.rulebooks = rulebooks;
        this.store = store;
        this.dated = dated;
        this.clock = clock;
    }

    /** Every node in order of code, parents first. */
    public Collection<Category> list() {
        return rulebooks.current().categories();
    }

    public Optional<Category> find(String code) {
        return rulebooks.current().find(code);
    }

    /** Standing or ended: what old cases are about has its name still. */
    public Optional<Category> findEver(String code) {
        return rulebooks.current().findEver(code);
    }

    /** What everybody learns of its cases: the strictest of its own level and those of the classes above it, standing or ended. */
    public Privacy privacy(String code) {
        Privacy strictest = code.isEmpty() ? Privacy.CLOSED : Privacy.OPEN;
        for (String node = code; !node.isEmpty(); ) {
            Optional<Category> known = findEver(node);
            if (known.isEmpty()) {
                return Privacy.CLOSED;
            }
            strictest = strictest.strictest(known.get().privacy());
            node = known.get().parent();
        }
        return strictest;
    }

    /** Those that cannot be reported any more; their codes are never used again. */
    public Collection<Category> listEnded() {
        return rulebooks.current().ended();
    }

    /** The limits in force today, as they are set; a category without one has that of the tree above. */
    public List<AllowanceRule> allowances() {
        return rulebooks.current().rules();
    }

    /** Every category there ever was with its days, in order of code; from the table, not from memory. */
    @Transactional(readOnly = true)
    public List<DatedCategory> register() {
        return dated.list(Scoped.current().city());
    }

    /** What was ever set for a category, by level, the latest first; from the table, not from memory. */
    @Transactional(readOnly = true)
    public List<DatedAllowance> history(String code) {
        return dated.history(Scoped.current().city(), code);
    }

    /** What it was called, and how open it was, before each correction, the latest first; from the table, not from memory. */
    @Transactional(readOnly = true)
    public List<EarlierCategory> corrections(String code) {
        return dated.was(Scoped.current().city(), code);
    }

    /** The nodes one level under {@code parent}; the roots for the empty code. */
    public List<Category> children(String parent) {
        return list().stream()
                .filter(category -> category.parent().equals(parent))
                .toList();
    }

    /** Leaves whose name, or the name of the class above, contains the text in either language. */
    public List<Category> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return list().stream()
                .filter(Category::leaf)
                .filter(category -> matches(category, wanted)
                        || find(category.parent())
                                .filter(up -> matches(up, wanted))
                                .isPresent())
                .limit(limit)
                .toList();
    }

    /** Adds nodes that are not there yet, as an import does with the categories of another system. */
    @Transactional
    public void add(List<Category> categories) {
        changing();
        String city = Scoped.current().city();
        store.addCategories(city, categories, LocalDate.now(clock));
        rulebooks.changed(city);
    }

    /** See {@link Rulebooks#changing}. */
    void changing() {
        rulebooks.changing();
    }

    private static boolean matches(Category category, String wanted) {
        return category.name().contains(wanted)
                || category.nameEn().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
