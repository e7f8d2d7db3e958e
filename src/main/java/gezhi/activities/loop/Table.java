package gezhi.activities.loop;

import static gezhi.activities.loop.Condition.*;
import static gezhi.activities.loop.Step.*;
import static gezhi.activities.loop.Transition.row;

import gezhi.activities.loop.Action.Kind;
import gezhi.platform.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what about an activity: the only place that says so. The order of the rows is the order of the buttons. Source: activities of volunteer
 * teams (Yong'an, Putian); confirmed by the organizer and nobody for oneself, as the rules of voluntary service ask.
 */
public final class Table {
    private static final Set<Role> DESK = EnumSet.of(Role.COMMUNITY_DESK);
    private static final Set<Role> PROGRAM = EnumSet.of(Role.SYSTEM);

    /** Whoever has an account and does more than look or keep accounts: volunteers have all kinds of jobs. */
    private static final Set<Role> PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR));

    public static final List<Transition> ROWS = rows();

    private Table() {}

    private static List<Transition> rows() {
        List<Transition> rows = new ArrayList<>();
        rows.add(row(null, Kind.ANNOUNCE, ANNOUNCED, DESK, OWN_PLACE, NOT_BEGUN));
        joining(rows);
        confirming(rows);
        rows.add(row(ANNOUNCED, Kind.CHANGE, ANNOUNCED, DESK, OWN_PLACE, NOT_BEGUN));
        rows.add(row(ANNOUNCED, Kind.CANCEL, CANCELLED, DESK, OWN_PLACE, NOT_BEGUN));
        rows.add(row(ANNOUNCED, Kind.CLOSE, SETTLED, DESK, OWN_PLACE, IS_OVER, NOBODY_OPEN));
        return List.copyOf(rows);
    }

    private static void joining(List<Transition> rows) {
        rows.add(row(
                ANNOUNCED,
                Kind.SIGN_UP,
                ADMITTED,
                PEOPLE,
                ONESELF,
                NOT_BEGUN,
                NOT_YET,
                FROM_HERE,
                HAS_SKILL,
                FREE_PLACE));
        rows.add(row(
                ANNOUNCED,
                Kind.SIGN_UP,
                ADMITTED,
                DESK,
                OWN_PLACE,
                NO_ACCOUNT,
                NOT_BEGUN,
                NOT_YET,
                FROM_HERE,
                FREE_PLACE));
        rows.add(row(
                ANNOUNCED,
                Kind.QUEUE,
                WAITING,
                PEOPLE,
                ONESELF,
                NOT_BEGUN,
                NOT_YET,
                FROM_HERE,
                HAS_SKILL,
                FULL,
                SHORT_LINE));
        rows.add(row(
                ANNOUNCED,
                Kind.QUEUE,
                WAITING,
                DESK,
                OWN_PLACE,
                NO_ACCOUNT,
                NOT_BEGUN,
                NOT_YET,
                FROM_HERE,
                FULL,
                SHORT_LINE));
        rows.add(row(WAITING, Kind.MOVE_UP, ADMITTED, PROGRAM, STILL_ON, NOT_BEGUN, PLACE_FREED));
        for (Step step : List.of(ADMITTED, WAITING)) {
            rows.add(row(step, Kind.WITHDRAW, WITHDRAWN, PEOPLE, OWN, STILL_ON, NOT_BEGUN));
            rows.add(row(step, Kind.WITHDRAW, WITHDRAWN, DESK, OWN_PLACE, STILL_ON, NOT_BEGUN));
        }
    }

    private static void confirming(List<Transition> rows) {
        rows.add(row(ADMITTED, Kind.CHECK_IN, THERE, PEOPLE, OWN, STILL_ON, AT_THE_TIME, TRIES_LEFT));
        rows.add(row(ADMITTED, Kind.TICK, THERE, DESK, OWN_PLACE, NOT_ONESELF, STILL_ON, HAS_BEGUN));
        for (Step step : List.of(THERE, ADMITTED, ABSENT, CORRECTED)) {
            rows.add(row(step, Kind.CONFIRM, CONFIRMED, DESK, OWN_PLACE, NOT_ONESELF, NOT_CANCELLED, IS_OVER));
        }
        for (Step step : List.of(ADMITTED, THERE)) {
            rows.add(row(step, Kind.MISS, ABSENT, DESK, OWN_PLACE, NOT_ONESELF, STILL_ON, IS_OVER));
        }
        rows.add(row(CONFIRMED, Kind.CORRECT, CORRECTED, DESK, OWN_PLACE, NOT_ONESELF, NOT_CANCELLED, IN_TIME));
    }
}
