package gezhi.cases;

import gezhi.cases.RuleOutcome.Changed;
import gezhi.cases.RuleOutcome.Reason;
import gezhi.cases.RuleOutcome.Refused;
import gezhi.cases.rules.AllowanceRule;
import gezhi.cases.rules.Rulebooks;
import gezhi.cases.store.CategoryStore;
import gezhi.deadlines.Allowance;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the categories and limits of the city at hand, by its administrator. A rule is never overwritten: it ends on a day and another
 * begins. Cases keep the category and the deadline they have.
 */
@Service
@Transactional
public class RuleChanges {
    /** Levels that can dispatch, and so have limits of their own. */
    public static final List<Level> LEVELS = List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY);

    private static final Pattern CODE = Pattern.compile("[A-Z](\\d\\d){0,9}");
    private static final int LONGEST_NAME = 50;
    private static final int MOST = 10_000;

    private final CategoryStore store;
    private final Rulebooks rulebooks;
    private final Clock clock;

    RuleChanges(CategoryStore store, Rulebooks rulebooks, Clock clock) {
        this.store = store;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** Adds a category from today, under the one that its code says. A whole tree (one letter) is never reported itself. */
    public RuleOutcome add(Category draft) {
        rulebooks.changing();
        Optional<Reason> reason = refusal(draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        boolean leaf = draft.leaf() && !draft.parent().isEmpty();
        Category category =
                new Category(draft.code(), draft.name().strip(), draft.nameEn().strip(), leaf, draft.privacy());
        return done(store.add(city(), category, today()) ? Optional.empty() : Optional.of(Reason.CODE_TAKEN));
    }

    /**
     * Corrects the names of a standing category, and closes it further. The corrected name is that of old cases too: the code says what they
     * are about, the name only reads it out. It is never opened: what was reported under a promise stays under it.
     */
    public RuleOutcome correct(String code, String name, String nameEn, Privacy privacy) {
        rulebooks.changing();
        Optional<Category> was = store.find(city(), code)
                .filter(found -> found.standsOn(today()))
                .map(DatedCategory::category);
        if (was.isEmpty()) {
            return new Refused(Reason.NO_SUCH_CATEGORY);
        }
        if (isNoName(name) || isNoName(nameEn)) {
            return new Refused(Reason.NO_NAME);
        }
        if (was.get().privacy().isStricterThan(privacy)) {
            return new Refused(Reason.MORE_OPEN);
        }
        Category corrected =
                new Category(code, name.strip(), nameEn.strip(), was.get().leaf(), privacy);
        if (!corrected.equals(was.get())) {
            store.correct(city(), was.get(), corrected, Scoped.current().person(), clock.instant());
        }
        return done(Optional.empty());
    }

    /** From {@code on}, today or later, the category cannot be reported any more; an end already set is moved. */
    public RuleOutcome end(String code, @Nullable LocalDate on) {
        rulebooks.changing();
        if (on == null || on.isBefore(today())) {
            return new Refused(Reason.DATE_PAST);
        }
        if (!stands(code)) {
            return new Refused(Reason.NO_SUCH_CATEGORY);
        }
        if (store.standsBelow(city(), code, on)) {
            return new Refused(Reason.HAS_CHILDREN);
        }
        if (!store.leafBeside(city(), code, on)) {
            return new Refused(Reason.LAST_ONE);
        }
        store.end(city(), code, on, today());
        return done(Optional.empty());
    }

    /** Takes back an end that has not come yet: the category can be reported on. What lies above it must stand as long. */
    public RuleOutcome stay(String code) {
        rulebooks.changing();
        Optional<DatedCategory> found = store.find(city(), code).filter(each -> each.standsOn(today()));
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_CATEGORY);
        }
        String parent = found.get().category().parent();
        if (!parent.isEmpty()
                && store.find(city(), parent)
                        .filter(above -> above.to() == null)
                        .isEmpty()) {
            return new Refused(Reason.NO_PARENT);
        }
        store.end(city(), code, null, today());
        return done(Optional.empty());
    }

    /**
     * From a day on, today or later, a category has this limit at this level, whatever was planned from that day on.
     *
     * @param level a name of {@link #LEVELS}, or {@link AllowanceRule#ANY_LEVEL}
     * @param allowance 1 to 10,000 units; null takes the category's own limit away, so that it has that of the tree above
     */
    public RuleOutcome allow(String code, String level, @Nullable Allowance allowance, @Nullable LocalDate from) {
        rulebooks.changing();
        Optional<Reason> reason = refusal(code, level, allowance, from);
        if (reason.isPresent() || from == null) {
            return new Refused(reason.orElse(Reason.DATE_PAST));
        }
        int ended = store.endAllowances(city(), code, level, from);
        if (allowance == null) {
            return done(ended == 0 ? Optional.of(Reason.NO_OWN_LIMIT) : Optional.empty());
        }
        Scope scope = Scoped.current();
        boolean added = store.addAllowance(
                scope.city(), new AllowanceRule(code, level, allowance), from, scope.person(), clock.instant());
        return done(added ? Optional.empty() : Optional.of(Reason.CHANGED_MEANWHILE));
    }

    private Optional<Reason> refusal(Category draft) {
        if (!CODE.matcher(draft.code()).matches()) {
            return Optional.of(Reason.BAD_CODE);
        }
        if (isNoName(draft.name()) || isNoName(draft.nameEn())) {
            return Optional.of(Reason.NO_NAME);
        }
        if (store.find(city(), draft.code()).isPresent()) {
            return Optional.of(Reason.CODE_TAKEN);
        }
        if (draft.parent().isEmpty()) {
            return Optional.empty();
        }
        Optional<DatedCategory> parent = store.find(city(), draft.parent()).filter(above -> above.to() == null);
        if (parent.isEmpty()) {
            return Optional.of(Reason.NO_PARENT);
        }
        return parent.get().category().leaf() ? Optional.of(Reason.PARENT_IS_LEAF) : Optional.empty();
    }

    private Optional<Reason> refusal(
            String code, String level, @Nullable Allowance allowance, @Nullable LocalDate from) {
        if (from == null || from.isBefore(today())) {
            return Optional.of(Reason.DATE_PAST);
        }
        if (!stands(code)) {
            return Optional.of(Reason.NO_SUCH_CATEGORY);
        }
        boolean any = level.equals(AllowanceRule.ANY_LEVEL);
        if (!any && LEVELS.stream().noneMatch(each -> each.name().equals(level))) {
            return Optional.of(Reason.NO_SUCH_LEVEL);
        }
        if (allowance == null && any && code.length() == 1) {
            return Optional.of(Reason.TREE_NEEDS_LIMIT);
        }
        return allowance != null && allowance.amount() > MOST ? Optional.of(Reason.BAD_AMOUNT) : Optional.empty();
    }

    private boolean stands(String code) {
        LocalDate today = today();
        return store.find(city(), code).filter(found -> found.standsOn(today)).isPresent();
    }

    private RuleOutcome done(Optional<Reason> refused) {
        rulebooks.changed(city());
        return refused.<RuleOutcome>map(Refused::new).orElseGet(Changed::new);
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
