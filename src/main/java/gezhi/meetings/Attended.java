package gezhi.meetings;

import java.util.Arrays;
import java.util.Optional;

/** What is said of a member and a meeting. The names are stored, but for the last. */
public enum Attended {
    PRESENT,
    /** Had asked leave. */
    EXCUSED,
    ABSENT,
    /** Was not to come, as who is not of the committee; nothing is kept of it. */
    NOT_ASKED;

    public static Optional<Attended> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public String messageKey() {
        return "meetings.attended." + name();
    }
}
