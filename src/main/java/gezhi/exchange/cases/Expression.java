package gezhi.exchange.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made of columns: {@code "{SRType}, {Address}"}. {@code {SRType|before:-}} and {@code {SRType|after:-}} take the part before or after
 * the first such sign; where the sign is missing, {@code before} gives the whole and {@code after} too.
 */
final class Expression {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}|]+)(?:\\|(before|after):([^{}]+))?}");

    private final List<Function<Map<String, String>, String>> parts = new ArrayList<>();
    private final Set<String> columns = new TreeSet<>();

    Expression(String text) {
        Matcher matcher = COLUMN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literal(text.substring(end, matcher.start()));
            column(matcher.group(1).trim(), String.valueOf(matcher.group(2)), String.valueOf(matcher.group(3)));
            end = matcher.end();
        }
        literal(text.substring(end));
    }

    /** The columns it names. */
    Set<String> columns() {
        return columns;
    }

    /** The text for one row, trimmed; columns that are missing count as empty. */
    String of(Map<String, String> row) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.apply(row)));
        return text.toString().strip();
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            parts.add(row -> text);
        }
    }

    private void column(String name, String part, String sign) {
        columns.add(name);
        parts.add(row -> part(row.getOrDefault(name, ""), part, sign));
    }

    private static String part(String value, String part, String sign) {
        int at = value.indexOf(sign);
        if (at < 0) {
            return value;
        }
        return switch (part) {
            case "before" -> value.substring(0, at);
            case "after" -> value.substring(at + sign.length());
            default -> value;
        };
    }
}
