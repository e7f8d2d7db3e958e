package gezhi.people;

import gezhi.people.AccountOutcome.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must not be. After NIST SP 800-63B: length counts, mixtures of signs are not asked for, what everyone tries first is
 * refused. At least 10 characters, at most 72 bytes (bcrypt reads no more), not holding the login, not a well-known one, not one sign or
 * one run of signs over and over.
 */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 4;
    private static final List<String> RUNS = List.of(
            "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv");
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "admin",
            "administrator",
            "woaini",
            "iloveyou",
            "welcome",
            "letmein",
            "qwerty",
            "qwert",
            "asdfgh",
            "zxcvbn",
            "abc",
            "abcd",
            "test",
            "root",
            "guest",
            "gezhi",
            "wangge",
            "woaiwojia",
            "nihao",
            "china",
            "zhongguo",
            "shequ",
            "a",
            "aa",
            "q",
            "qq",
            "wo");

    private PasswordRules() {}

    /** Why {@code password} will not do for {@code login}, or empty when it will. */
    public static Optional<Reason> check(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Reason.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Reason.PASSWORD_TOO_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of(Reason.PASSWORD_HAS_LOGIN);
        }
        return isCommon(lower) ? Optional.of(Reason.PASSWORD_TOO_COMMON) : Optional.empty();
    }

    /** A word everyone knows with digits or signs around it, a run along the keyboard or the alphabet, few different signs. */
    private static boolean isCommon(String lower) {
        String word = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String plain = lower.replaceAll("[^a-z0-9]", "");
        return lower.chars().distinct().count() < FEWEST_DIFFERENT
                || word.isEmpty() && isDateOrPhone(plain)
                || COMMON.contains(word)
                || isRun(plain)
                || isRun(word);
    }

    private static boolean isRun(String word) {
        String backward = new StringBuilder(word).reverse().toString();
        return !word.isEmpty() && RUNS.stream().anyMatch(run -> run.contains(word) || run.contains(backward));
    }

    /** Digits alone are birthdays and telephone numbers, unless there are many of them. */
    private static boolean isDateOrPhone(String digits) {
        return digits.length() < 16;
    }
}
