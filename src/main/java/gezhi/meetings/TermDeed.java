package gezhi.meetings;

import java.util.Arrays;
import java.util.Optional;

/** What is done to a term of office. The names are stored and stand in forms in small letters. */
public enum TermDeed {
    /** An election is entered; its term begins. */
    ELECT,
    /** A delay is asked for: until when, and why. */
    ASK,
    WITHDRAW,
    GRANT,
    REFUSE,
    /** The next election ends it. */
    SUCCEED,
    /** It was entered by mistake; the one before runs again. */
    STRIKE,
    RESTORE,
    REMIND;

    public String messageKey() {
        return "meetings.term.deed." + name();
    }

    public static Optional<TermDeed> named(String name) {
        return Arrays.stream(values())
                .filter(deed -> deed.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
