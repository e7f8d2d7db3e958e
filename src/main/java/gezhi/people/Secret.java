package gezhi.people;

/** How a new account is opened. */
public sealed interface Secret {

    /** No password: the account cannot sign in until the administrator resets it. */
    record None() implements Secret {}

    /** A password that the person chose. */
    record Chosen(String password) implements Secret {}

    /** One made by {@link Passwords#temporary()}, to be changed at the first sign-in. */
    record Temporary(String password, String hash) implements Secret {}
}
