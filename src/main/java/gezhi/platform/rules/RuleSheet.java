package gezhi.platform.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A short dated table of rules of one city. Modules declare theirs as beans.
 *
 * @param name in addresses
 * @param key message key of its title; with {@code .lead} behind it of what it says
 * @param order on the page of all sheets
 * @param sql its statements
 * @param fields its columns
 * @param wrong what the fields together refuse: the message key; called when each by itself is right
 * @param changed told which city's rules have changed
 * @param isList a line can be ended without another in its place
 */
public record RuleSheet(
        String name,
        String key,
        int order,
        Statements sql,
        List<RuleField> fields,
        Function<Map<String, String>, Optional<String>> wrong,
        Consumer<String> changed,
        boolean isList) {

    /**
     * Statements of the module. Each has {@code :city}; {@code put} and {@code end} have {@code :on} and the fields by name, as text to be cast;
     * {@code list} has {@code :today} and gives the fields as text, {@code valid_from} and {@code valid_to}.
     *
     * @param list what holds today or later
     * @param end from that day on the rule holds no more
     * @param put from that day on this line
     */
    public record Statements(String list, String end, String put) {}

    public RuleSheet {
        fields = List.copyOf(fields);
    }

    /** A list if its lines have codes or nothing but keys. */
    public static RuleSheet of(String name, String key, int order, Statements sql, RuleField... fields) {
        List<RuleField> all = List.of(fields);
        boolean isList = all.stream().allMatch(RuleField::key)
                || all.stream().anyMatch(field -> field.kind() == RuleField.Kind.CODE);
        return new RuleSheet(name, key, order, sql, all, typed -> Optional.empty(), city -> {}, isList);
    }

    /** The same, with more to be refused. */
    public RuleSheet refusing(Function<Map<String, String>, Optional<String>> also) {
        return new RuleSheet(name, key, order, sql, fields, also, changed, isList);
    }

    /** The same, with somebody who keeps the rules at hand. */
    public RuleSheet telling(Consumer<String> keeper) {
        return new RuleSheet(name, key, order, sql, fields, wrong, keeper, isList);
    }

    /** The same, of lines that can be ended: what is more general holds then. */
    public RuleSheet ofExceptions() {
        return new RuleSheet(name, key, order, sql, fields, wrong, changed, true);
    }

    /** Is it the same rule, by its keys? */
    boolean isLike(Map<String, String> line, Map<String, String> other) {
        return fields.stream()
                .filter(RuleField::key)
                .allMatch(field -> line.getOrDefault(field.name(), "").equals(other.get(field.name())));
    }

    /** A line can be changed, not only ended: there is something in it beside its keys. */
    boolean isChangeable() {
        return fields.stream().anyMatch(field -> !field.key());
    }
}
