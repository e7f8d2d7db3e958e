package gezhi.membership;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen identity number of 18 characters (GB 11643-1999): six of the place, eight of the day of birth, three in order, one to check by
 * ISO 7064 MOD 11-2. The place is not looked up: old codes stay in numbers.
 *
 * @param value 17 digits and a digit or X
 */
public record IdentityNumber(String value, LocalDate born) {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    /** Nobody who is entered was born before. */
    private static final int FIRST_YEAR = 1900;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Empty when no number can be so. */
    public static Optional<IdentityNumber> of(String typed) {
        String value = typed.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches() || value.charAt(17) != check(value)) {
            return Optional.empty();
        }
        try {
            LocalDate born = LocalDate.of(part(value, 6, 10), part(value, 10, 12), part(value, 12, 14));
            return born.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(new IdentityNumber(value, born));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The last character, by the first 17. */
    public static char check(String digits) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += (digits.charAt(at) - '0') * WEIGHTS[at];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static int part(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
