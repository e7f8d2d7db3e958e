package gezhi.people;

import org.jspecify.annotations.Nullable;

/** What became of an account. */
public sealed interface AccountOutcome {

    /** @param temporaryPassword shown once; null when none was made */
    record Done(Account account, @Nullable String temporaryPassword) implements AccountOutcome {}

    record Refused(Reason reason) implements AccountOutcome {}

    /** Each has a message {@code people.refused.<reason>}. */
    enum Reason {
        NO_NAME,
        /** Not 3 to 40 of a-z, 0-9, dot, hyphen, underscore, or not beginning with a letter or digit. */
        MALFORMED_LOGIN,
        LOGIN_TAKEN,
        MALFORMED_PHONE,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_HAS_LOGIN,
        PASSWORD_TOO_COMMON,
        /** The present password was not given rightly. */
        WRONG_PASSWORD,
        SAME_PASSWORD,
        NO_SUCH_PERSON,
        LAST_ADMINISTRATOR
    }

    /** The account; for callers whose entry cannot be refused. */
    default Account get() {
        return switch (this) {
            case Done done -> done.account();
            case Refused(Reason reason) -> throw new IllegalStateException("Refused: " + reason);
        };
    }
}
