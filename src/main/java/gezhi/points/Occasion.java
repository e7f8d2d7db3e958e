package gezhi.points;

import java.util.UUID;

/** What a rule is used for; each has a name, {@code points.occasion.<occasion>}. */
enum Occasion {
    /** By hand, with a reason. */
    DESK(""),
    /** A part of an order was confirmed by the one served or the organizer. */
    SERVICE("/orders/%s"),
    /** Somebody was confirmed to have been at an activity. */
    ACTIVITY("/activities/at/%s"),
    /** What a resident reported was dealt with and verified. */
    REPORT("/cases/%s");

    private final String page;

    Occasion(String page) {
        this.page = page;
    }

    boolean isByItself() {
        return this != DESK;
    }

    /** Where the person reads what it came from. */
    String page(UUID subject) {
        return page.formatted(subject);
    }
}
