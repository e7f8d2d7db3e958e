package gezhi.people;

import java.util.Locale;

/** How an attempt to sign in ended; each has a message {@code people.outcome.<outcome>}. */
public enum SignInOutcome {
    SIGNED_IN,
    /** No such login, or not its password: which of the two is not told. */
    WRONG,
    /** After five wrong passwords in a row, for fifteen minutes. */
    LOCKED,
    DISABLED,
    /** A temporary password used too late. */
    EXPIRED,
    /** Too many attempts from one address; not written into the log. */
    TOO_MANY,
    /** No attempt: the session ended because account, password or posting changed. */
    ENDED,
    /** No attempt: the sign-in form had been open for too long. */
    STALE,
    /** No attempt: something was sent after the session had ended. */
    AWAY;

    /** True for those that the log holds. */
    public boolean isLogged() {
        return this != TOO_MANY && this != ENDED && this != STALE && this != AWAY;
    }

    /** As it stands in the address of the sign-in page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
