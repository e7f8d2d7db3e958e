package gezhi.exchange.published;

import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which public cases are wanted; null and empty leave nothing out.
 *
 * @param categories codes of leaves or of classes, with all that lies under them
 * @param from received then or later; {@code to} before then or then
 * @param updatedFrom last moved then or later; {@code updatedTo} before then or then
 */
public record Wanted(
        List<String> numbers,
        List<String> categories,
        List<Step> steps,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedTo) {

    public static final Wanted ALL = new Wanted(List.of(), List.of(), List.of(), null, null, null, null);

    /** When the case {@code c} last moved. */
    static final String UPDATED = """
            (
                select max(j.at)
                from cases.v_journal j
                where j.city = c.city
                and j.case_id = c.id
                and (j.from_step is null or j.from_step <> j.to_step))""";

    public Wanted {
        numbers = List.copyOf(numbers);
        categories = List.copyOf(categories);
        steps = List.copyOf(steps);
    }

    public static Wanted numbered(List<String> numbers) {
        return new Wanted(numbers, List.of(), List.of(), null, null, null, null);
    }

    /** Only the conditions that are set: a plan made for all of them at once would suit none. */
    String conditions() {
        StringBuilder conditions = new StringBuilder();
        add(conditions, !numbers.isEmpty(), "and c.number = any (cast(:numbers as text[]))");
        add(
                conditions,
                !categories.isEmpty(),
                "and exists (select from unnest(cast(:categories as text[])) g where starts_with(c.category, g))");
        add(conditions, !steps.isEmpty(), "and c.step = any (cast(:steps as text[]))");
        add(conditions, from != null, "and c.received_at >= :from");
        add(conditions, to != null, "and c.received_at <= :to");
        // a case that moved since then has an entry since then, which an index finds; then the last one is looked at
        add(conditions, updatedFrom != null, """
                and c.id in (
                    select j.case_id
                    from cases.v_journal j
                    where j.city = :city
                    and j.at >= :updatedFrom
                    and (j.from_step is null or j.from_step <> j.to_step))""");
        add(conditions, updatedTo != null, "and " + UPDATED + " <= :updatedTo");
        return conditions.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("numbers", literal(numbers));
        parameters.put("categories", literal(categories));
        parameters.put("steps", literal(steps.stream().map(Step::name).toList()));
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "updatedFrom", updatedFrom);
        put(parameters, "updatedTo", updatedTo);
        return parameters;
    }

    private static void add(StringBuilder conditions, boolean set, String condition) {
        if (set) {
            conditions.append(condition).append('\n');
        }
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Instant at) {
        if (at != null) {
            parameters.put(name, PublicCases.time(at));
        }
    }

    /** Quoted, for numbers and codes are what a stranger typed. */
    static String literal(List<?> values) {
        return values.stream()
                .map(value -> value instanceof UUID ? value.toString() : quoted(String.valueOf(value)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
