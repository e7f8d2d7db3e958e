package gezhi.platform.rules;

import gezhi.platform.web.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A column of a sheet.
 *
 * @param name as the statements name it
 * @param key true when it says which rule it is; one line for each on a day
 * @param least the least number; for choices 0 or 1 of them
 * @param most the greatest number; for words the most characters
 * @param options of a choice, in the reader's language
 */
public record RuleField(String name, Kind kind, boolean key, int least, int most, Supplier<List<Option>> options) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

    /** What may stand in it. Each has a message {@code rulebook.refused.<kind>} of what is wrong. */
    public enum Kind {
        NUMBER,
        DECIMAL,
        /** Capital letters and underscores. */
        CODE,
        WORDS,
        CHOICE,
        /** Several, joined by commas. */
        CHOICES
    }

    public static RuleField number(String name, int least, int most) {
        return new RuleField(name, Kind.NUMBER, false, least, most, List::of);
    }

    public static RuleField decimal(String name, int most) {
        return new RuleField(name, Kind.DECIMAL, false, 0, most, List::of);
    }

    public static RuleField code(String name) {
        return new RuleField(name, Kind.CODE, true, 0, 40, List::of);
    }

    public static RuleField words(String name, int most) {
        return new RuleField(name, Kind.WORDS, false, 1, most, List::of);
    }

    public static RuleField choice(String name, Supplier<List<Option>> options) {
        return new RuleField(name, Kind.CHOICE, false, 1, 1, options);
    }

    public static RuleField choices(String name, int least, Supplier<List<Option>> options) {
        return new RuleField(name, Kind.CHOICES, false, least, 1, options);
    }

    /** The same, saying which rule it is. */
    public RuleField asKey() {
        return new RuleField(name, kind, true, least, most, options);
    }

    /** May it stand there? */
    boolean allows(String typed) {
        return switch (kind) {
            case NUMBER -> WHOLE.matcher(typed).matches() && isWithin(typed);
            case DECIMAL -> DECIMAL.matcher(typed).matches() && isWithin(typed);
            case CODE -> CODE.matcher(typed).matches();
            case WORDS -> !typed.isBlank() && typed.length() <= most;
            case CHOICE -> isOption(typed);
            case CHOICES ->
                typed.isEmpty()
                        ? least == 0
                        : Arrays.stream(typed.split(",", -1)).allMatch(this::isOption);
        };
    }

    private boolean isWithin(String typed) {
        BigDecimal number = new BigDecimal(typed);
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private boolean isOption(String typed) {
        return options.get().stream().anyMatch(option -> option.value().equals(typed));
    }
}
