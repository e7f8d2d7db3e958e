package gezhi.ledger;

import org.jspecify.annotations.Nullable;

/** Whose an account is. */
public enum AccountKind {
    PERSON,
    HOUSEHOLD,
    TEAM,
    UNIT,
    /** Given to by many, spent by its desk. */
    POOL,
    /** The city's own: what it gives out comes from here, so it is as far below nothing as all others are above. */
    ISSUING,
    /** The city's own, toward other cities. */
    CLEARING;

    /** Below this nothing may be taken; null where there is no such limit. */
    public @Nullable Long floor() {
        return this == ISSUING || this == CLEARING ? null : Long.valueOf(0);
    }
}
