package gezhi.exchange.cases;

import gezhi.cases.Category;
import gezhi.cases.Privacy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the category of ours for each of theirs. New ones grow in a tree of their own: the root that the mapping names, a class for each
 * group, up to 99 leaves in each class. A name that is there already keeps its code, so the same file finds the same codes.
 */
final class CategoryBook {
    private static final int MOST = 99;

    private final Mapping.CategoryRule rule;
    private final Map<String, Category> byCode = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> codes = new HashMap<>();
    private final List<Category> added = new ArrayList<>();

    /** @param gone categories that have ended; their codes are not used again */
    CategoryBook(Mapping.CategoryRule rule, Collection<Category> there, Collection<Category> gone) {
        this.rule = rule;
        there.forEach(category -> byCode.put(category.code(), category));
        gone.forEach(category -> taken.add(category.code()));
    }

    /** What has been added so far, parents first. */
    List<Category> added() {
        return added;
    }

    /** The code for a category; a new leaf when there is none of the name. */
    String codeOf(String group, String name) throws RowRefused {
        String key = group + "\n" + name;
        @Nullable String code = codes.get(key);
        if (code == null) {
            code = find(group, name);
            codes.put(key, code);
        }
        return code;
    }

    private String find(String group, String name) throws RowRefused {
        @Nullable String known = rule.known().get(name);
        if (known != null) {
            if (Optional.ofNullable(byCode.get(known)).filter(Category::leaf).isEmpty()) {
                throw new RowRefused("", "exchange.case.category-known", name, known);
            }
            return known;
        }
        String root = byCode.containsKey(rule.root()) ? rule.root() : add(rule.root(), rule.rootName(), false);
        String className = group.isEmpty() ? rule.rootName() : group;
        for (String under : classes(root, className)) {
            Optional<String> there = child(under, name);
            if (there.isPresent()) {
                return there.get();
            }
        }
        return grow(root, className, name);
    }

    private String grow(String root, String className, String name) throws RowRefused {
        for (String under : classes(root, className)) {
            Optional<String> free = free(under);
            if (free.isPresent()) {
                return add(free.get(), name, true);
            }
        }
        String newClass = free(root).orElseThrow(() -> new RowRefused("", "exchange.case.category-full", name));
        return add(add(newClass, className, false) + "01", name, true);
    }

    private List<String> classes(String root, String name) {
        return byCode.values().stream()
                .filter(category ->
                        category.parent().equals(root) && category.name().equals(name))
                .map(Category::code)
                .sorted()
                .toList();
    }

    private Optional<String> child(String parent, String name) {
        return byCode.values().stream()
                .filter(category -> category.parent().equals(parent)
                        && category.leaf()
                        && category.name().equals(name))
                .map(Category::code)
                .findFirst();
    }

    private Optional<String> free(String parent) {
        for (int number = 1; number <= MOST; number++) {
            String code = parent + String.format("%02d", number);
            if (!byCode.containsKey(code) && !taken.contains(code)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private String add(String code, String name, boolean leaf) {
        Category category = new Category(code, name, name, leaf, Privacy.OPEN);
        byCode.put(code, category);
        added.add(category);
        return code;
    }
}
