package gezhi.membership;

import java.util.Arrays;
import java.util.Optional;

/** What is done about a member whose relation is elsewhere. The names are stored and stand in forms in small letters. */
public enum FloatingDeed {
    /** Begins it; no step leads to it again. */
    FIND,
    /** They are asked, in person or by telephone; the program sends nothing. */
    INVITE,
    /** They agreed, on a day. */
    ATTACH,
    DECLINE,
    /** Says why: they went back, moved on, or were transferred. */
    END,
    STRIKE,
    /** By the program: for {@link #KEPT_UNANSWERED} days nobody said that they agreed. */
    LAPSE;

    /** Days for which somebody is kept who has not agreed. */
    public static final int KEPT_UNANSWERED = 60;

    public String messageKey() {
        return "membership.floating.deed." + name();
    }

    public static Optional<FloatingDeed> named(String name) {
        return Arrays.stream(values())
                .filter(deed -> deed.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
