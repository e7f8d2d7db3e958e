package gezhi.people;

import gezhi.people.AccountOutcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names, logins, phones and passwords must look; whether a login is still free, only the register knows. */
public final class AccountRules {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,20}");
    private static final int LONGEST_NAME = 50;

    private AccountRules() {}

    /** Everything that is wrong with {@code draft}, in the order of the form; empty when nothing is. */
    public static List<Reason> check(Account.Draft draft, Secret secret) {
        List<Reason> wrong = new ArrayList<>();
        if (isNoName(draft.name())) {
            wrong.add(Reason.NO_NAME);
        }
        String login = normal(draft.login());
        if (!LOGIN.matcher(login).matches()) {
            wrong.add(Reason.MALFORMED_LOGIN);
        }
        if (isMalformed(draft.phone())) {
            wrong.add(Reason.MALFORMED_PHONE);
        }
        if (secret instanceof Secret.Chosen(String password)) {
            PasswordRules.check(password, login)
                    .filter(reason -> reason != Reason.PASSWORD_HAS_LOGIN || !login.isEmpty())
                    .ifPresent(wrong::add);
        }
        return wrong;
    }

    /** The first thing that is wrong with how a person is called and reached. */
    static Optional<Reason> check(String name, @Nullable String phone) {
        if (isNoName(name)) {
            return Optional.of(Reason.NO_NAME);
        }
        return isMalformed(phone) ? Optional.of(Reason.MALFORMED_PHONE) : Optional.empty();
    }

    /** How logins are kept and compared. */
    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** What was given as a phone, empty for nothing. */
    static Optional<String> phone(@Nullable String phone) {
        return Optional.ofNullable(phone).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME;
    }

    private static boolean isMalformed(@Nullable String phone) {
        return phone(phone).filter(given -> !PHONE.matcher(given).matches()).isPresent();
    }
}
