package gezhi.cases.web;

import gezhi.cases.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tree to pick from: what is reported most, and every leaf under its class. */
record CategoryPicker(List<Leaf> frequent, List<Group> groups) {

    record Leaf(String code, String name) {}

    /** @param root name of the tree it stands in */
    record Group(String name, String root, List<Leaf> leaves) {}

    static CategoryPicker of(Collection<Category> all, List<String> mostUsed, Wording wording) {
        Map<String, Category> byCode = new LinkedHashMap<>();
        all.forEach(category -> byCode.put(category.code(), category));
        Map<String, List<Leaf>> leaves = new LinkedHashMap<>();
        all.stream()
                .filter(Category::leaf)
                .forEach(leaf -> leaves.computeIfAbsent(leaf.parent(), parent -> new ArrayList<>())
                        .add(leaf(leaf, wording)));
        List<Group> groups = leaves.entrySet().stream()
                .map(entry -> new Group(
                        name(byCode.get(entry.getKey()), wording),
                        name(
                                byCode.get(
                                        entry.getKey().isEmpty()
                                                ? ""
                                                : entry.getKey().substring(0, 1)),
                                wording),
                        entry.getValue()))
                .toList();
        List<Leaf> frequent = mostUsed.stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .map(category -> leaf(category, wording))
                .toList();
        return new CategoryPicker(frequent, groups);
    }

    /** 市容环境 › 暴露垃圾, or nothing while nothing is chosen. */
    public String path(String chosen) {
        for (Group group : groups) {
            for (Leaf leaf : group.leaves()) {
                if (leaf.code().equals(chosen)) {
                    return group.name() + " › " + leaf.name();
                }
            }
        }
        return "";
    }

    private static Leaf leaf(Category category, Wording wording) {
        return new Leaf(category.code(), wording.name(category));
    }

    private static String name(@Nullable Category category, Wording wording) {
        return category == null ? "" : wording.name(category);
    }
}
