package gezhi.cases.loop;

import org.jspecify.annotations.Nullable;

/** A stretch of the loop in which somebody must do something within a time of its own; when they do not, it is told level by level upwards. */
public enum Stage {
    /** Reported, to be checked. */
    COLLECT,
    /** Filed, to be sent to an office. */
    DISPATCH,
    /** With an office, whose allowance is that of the category. */
    HANDLE,
    /** A result lies there, to be verified. */
    VERIFY;

    /** Null when nobody is waited for, or the case is parked. */
    public static @Nullable Stage of(Step step) {
        return switch (step) {
            case DISCOVERED -> COLLECT;
            case COLLECTED -> DISPATCH;
            case DISPATCHED, HANDLING -> HANDLE;
            case FED_BACK -> VERIFY;
            case VERIFIED, EVALUATED, REFUSED, PARKED, VOIDED, MERGED, SPLIT -> null;
        };
    }
}
