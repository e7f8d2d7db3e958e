package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.loop.Step;
import java.time.Duration;
import java.time.Instant;

/**
 * How a case stands with its deadline, as shape, word and figure.
 *
 * @param tone green, amber, red or grey: the class of the sign
 * @param left how much time is left or over; empty when no clock runs
 */
record ClockFace(String tone, String word, String left) {

    static ClockFace of(CaseRow row, Wording wording) {
        return switch (row.light(wording.now())) {
            case GREEN -> new ClockFace("green", wording.say("cases.light.GREEN"), left(row, wording));
            case YELLOW -> new ClockFace("amber", wording.say("cases.light.YELLOW"), left(row, wording));
            case RED -> new ClockFace("red", wording.say(redKey(row)), left(row, wording));
            case GREY ->
                isStageLate(row, wording)
                        ? new ClockFace("red", wording.say("cases.clock.STAGE_LATE"), waiting(row, wording))
                        : new ClockFace("grey", wording.say(greyKey(row)), waiting(row, wording));
        };
    }

    private static String redKey(CaseRow row) {
        if (row.step().isOnTheClock()) {
            return "cases.light.RED";
        }
        return row.step().isOpen() ? "cases.clock.LATE_RESULT" : "cases.clock.LATE";
    }

    private static String greyKey(CaseRow row) {
        switch (row.step()) {
            case REFUSED, VOIDED, MERGED, PARKED, SPLIT -> {
                return "cases.clock." + row.step();
            }
            default -> {}
        }
        if (row.step().isOpen()) {
            return row.step().ordinal() < Step.DISPATCHED.ordinal() ? "cases.clock.WAITING" : "cases.clock.STOPPED";
        }
        return Boolean.TRUE.equals(row.inTime()) ? "cases.clock.IN_TIME" : "cases.clock.DONE";
    }

    /** Before dispatch no office's deadline runs, but the desk has its own. */
    private static boolean isStageLate(CaseRow row, Wording wording) {
        Instant due = row.stageDue();
        return due != null && isBeforeDispatch(row) && wording.now().isAfter(due);
    }

    private static boolean isBeforeDispatch(CaseRow row) {
        return row.step().ordinal() < Step.DISPATCHED.ordinal();
    }

    /** How long the desk still has, or since when it has had no more; where it has no deadline, how long somebody waits. */
    private static String waiting(CaseRow row, Wording wording) {
        if (!isBeforeDispatch(row)) {
            return "";
        }
        Instant due = row.stageDue();
        return due == null
                ? wording.say("cases.clock.waited", wording.span(Duration.between(row.received(), wording.now())))
                : left(due, wording);
    }

    private static String left(CaseRow row, Wording wording) {
        Instant due = row.due();
        if (due == null || !row.step().isOnTheClock()) {
            return "";
        }
        return left(due, wording);
    }

    private static String left(Instant due, Wording wording) {
        Duration left = Duration.between(wording.now(), due);
        return left.isNegative()
                ? wording.say("cases.clock.over", wording.span(left.negated()))
                : wording.say("cases.clock.left", wording.span(left));
    }
}
