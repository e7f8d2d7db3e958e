package gezhi.exchange.clients;

import gezhi.cases.loop.Action;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a key opens. Those from {@link #DESK} on need a desk that the key is bound to, and open no more than that desk may do: the table of the
 * loop decides as it does for people. What only the reporter may do, dividing a case and complaints are no program's to do.
 */
public enum Grant {
    /** Reading what the public may see of cases, by our own interface; Open311 asks no key for it. */
    READ("cases:read"),
    /** Reporting, and adding to what was reported. */
    REPORT("cases:report"),
    /** Reading cases as the desk does: words, place, journal, photos, side flows. */
    DESK("desk:read"),
    NOTE("desk:note", Action.Kind.COMMENT, Action.Kind.VISIT),
    COLLECT(
            "desk:collect",
            Action.Kind.COLLECT,
            Action.Kind.REFUSE,
            Action.Kind.VOID,
            Action.Kind.SELF_HANDLE,
            Action.Kind.MERGE,
            Action.Kind.SEPARATE,
            Action.Kind.RELATE,
            Action.Kind.UNRELATE),
    DISPATCH(
            "desk:dispatch",
            Action.Kind.DISPATCH,
            Action.Kind.RECALL,
            Action.Kind.GIVE_BACK,
            Action.Kind.ASSIST,
            Action.Kind.RELEASE,
            Action.Kind.TRANSFER_UP,
            Action.Kind.TRANSFER_DOWN,
            Action.Kind.ASK_ADMISSION,
            Action.Kind.ADMIT,
            Action.Kind.DECLINE,
            Action.Kind.GRANT_EXTENSION,
            Action.Kind.PARK,
            Action.Kind.RESUME,
            Action.Kind.REOPEN,
            Action.Kind.REJOIN),
    HANDLE(
            "desk:handle",
            Action.Kind.ACCEPT,
            Action.Kind.FEED_BACK,
            Action.Kind.EXTEND,
            Action.Kind.ASK_EXTENSION,
            Action.Kind.ASK_PARKING,
            Action.Kind.ASK_GIVE_BACK,
            Action.Kind.ANSWER,
            Action.Kind.OBJECT),
    VERIFY(
            "desk:verify",
            Action.Kind.CONFIRM,
            Action.Kind.REWORK,
            Action.Kind.PASS_ON,
            Action.Kind.UPHOLD,
            Action.Kind.DISMISS),
    URGE("desk:urge", Action.Kind.URGE);

    private final String text;
    private final Set<Action.Kind> deeds = EnumSet.noneOf(Action.Kind.class);

    Grant(String text, Action.Kind... deeds) {
        this.text = text;
        this.deeds.addAll(Arrays.asList(deeds));
    }

    /** As interfaces write it. */
    public String text() {
        return text;
    }

    /** Opens nothing without a desk. */
    public boolean needsDesk() {
        return this != READ && this != REPORT;
    }

    /** The one that opens a deed; empty for what no program does. */
    public static Optional<Grant> of(Action.Kind deed) {
        return Arrays.stream(values()).filter(each -> each.deeds.contains(deed)).findFirst();
    }

    static Optional<Grant> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
