package gezhi.orders.loop;

import static gezhi.orders.loop.Condition.*;
import static gezhi.orders.loop.Step.*;
import static gezhi.orders.loop.Transition.row;
import static gezhi.platform.Role.COMMUNITY_DESK;
import static gezhi.platform.Role.GRID_WORKER;
import static gezhi.platform.Role.RESIDENT;
import static gezhi.platform.Role.SYSTEM;

import gezhi.orders.loop.Action.Kind;
import gezhi.platform.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what about an order: the only place that says so. The order of the rows is the order of the buttons. Source: residents order, the
 * community dispatches, members accept (Putian, Yong'an); confirmed by the one served or the organizer, as the rules of voluntary service ask.
 */
public final class Table {
    private static final Set<Role> DESK = EnumSet.of(COMMUNITY_DESK);

    /** Whoever has an account and does more than look or keep accounts: volunteers have all kinds of jobs. */
    private static final Set<Role> PEOPLE =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, SYSTEM, Role.AUDITOR, Role.ADMINISTRATOR));

    /** At these somebody may still be asked. */
    private static final List<Step> WANTED = List.of(PLACED, DISPATCHED, OPEN);

    private static final List<Step> RUNNING = List.of(PLACED, DISPATCHED, OPEN, MANNED);

    public static final List<Transition> ROWS = rows();

    private Table() {}

    private static List<Transition> rows() {
        List<Transition> rows = new ArrayList<>();
        rows.add(row(null, Kind.PLACE, PLACED, EnumSet.of(RESIDENT)));
        rows.add(row(null, Kind.PLACE, PLACED, EnumSet.of(GRID_WORKER, COMMUNITY_DESK), OWN_PLACE));
        helping(rows);
        settling(rows);
        dispatching(rows);
        for (Step step : WANTED) {
            rows.add(row(step, Kind.WARN, step, EnumSet.of(SYSTEM)));
            rows.add(row(step, Kind.EXPIRE, EXPIRED, EnumSet.of(SYSTEM)));
        }
        return List.copyOf(rows);
    }

    private static void helping(List<Transition> rows) {
        rows.add(
                row(OPEN, Kind.CLAIM, ACCEPTED, PEOPLE, NOT_FOR_ONESELF, NO_PART_YET, MAY_CLAIM, FREE_PLACE, NOT_OVER));
        rows.add(row(OFFERED, Kind.ACCEPT, ACCEPTED, PEOPLE, ASKED, STILL_ON, NOT_FOR_ONESELF, FREE_PLACE, NOT_OVER));
        rows.add(row(OFFERED, Kind.ACCEPT, ACCEPTED, DESK, OWN_PLACE, NO_ACCOUNT, STILL_ON, FREE_PLACE, NOT_OVER));
        rows.add(row(OFFERED, Kind.DECLINE, DECLINED, PEOPLE, ASKED, STILL_ON));
        rows.add(row(OFFERED, Kind.DECLINE, DECLINED, DESK, OWN_PLACE, NO_ACCOUNT, STILL_ON));
        rows.add(row(ACCEPTED, Kind.DONE, DONE, PEOPLE, HELPER, STILL_ON, DAY_HAS_COME));
        rows.add(row(ACCEPTED, Kind.DONE, DONE, DESK, OWN_PLACE, NO_ACCOUNT, STILL_ON, DAY_HAS_COME));
        rows.add(row(ACCEPTED, Kind.BACK_OUT, BACKED_OUT, PEOPLE, HELPER, STILL_ON));
        rows.add(row(ACCEPTED, Kind.BACK_OUT, BACKED_OUT, DESK, OWN_PLACE, NO_ACCOUNT, STILL_ON));
    }

    private static void settling(List<Transition> rows) {
        rows.add(row(DONE, Kind.CONFIRM, CONFIRMED, PEOPLE, ORDERER, NOT_THE_HELPER));
        rows.add(row(DONE, Kind.CONFIRM, CONFIRMED, DESK, OWN_PLACE, NOT_THE_HELPER));
        rows.add(row(DONE, Kind.DISPUTE, ACCEPTED, PEOPLE, ORDERER, NOT_THE_HELPER));
        rows.add(row(DONE, Kind.DISPUTE, ACCEPTED, DESK, OWN_PLACE, NOT_THE_HELPER));
        rows.add(row(CONFIRMED, Kind.RATE, RATED, PEOPLE, ORDERER, NOT_THE_HELPER, RATED_IN_TIME));
        rows.add(row(ACCEPTED, Kind.MISS, NO_SHOW, PEOPLE, ORDERER, STILL_ON, LATE, NOT_THE_HELPER));
        rows.add(row(ACCEPTED, Kind.MISS, NO_SHOW, DESK, OWN_PLACE, STILL_ON, LATE, NOT_THE_HELPER));
    }

    private static void dispatching(List<Transition> rows) {
        rows.add(row(OFFERED, Kind.TAKE_BACK, TAKEN_BACK, DESK, OWN_PLACE));
        rows.add(row(ACCEPTED, Kind.TAKE_BACK, TAKEN_BACK, DESK, OWN_PLACE, STILL_ON));
        for (Step step : WANTED) {
            rows.add(row(step, Kind.OFFER, DISPATCHED, DESK, OWN_PLACE, FREE_PLACE, NOT_OVER));
        }
        for (Step step : List.of(PLACED, DISPATCHED)) {
            rows.add(row(step, Kind.OPEN, OPEN, DESK, OWN_PLACE, FREE_PLACE, NOT_OVER));
        }
        for (Step step : WANTED) {
            rows.add(row(step, Kind.CLOSE, COMPLETED, PEOPLE, ORDERER, SOMEBODY_HELPED, NOBODY_AT_IT));
            rows.add(row(step, Kind.CLOSE, COMPLETED, DESK, OWN_PLACE, SOMEBODY_HELPED, NOBODY_AT_IT));
        }
        rows.add(row(PLACED, Kind.REFUSE, REFUSED, DESK, OWN_PLACE, NOBODY_AT_IT, NOBODY_HELPED));
        for (Step step : RUNNING) {
            rows.add(row(step, Kind.WITHDRAW, CANCELLED, PEOPLE, ORDERER, NOBODY_HELPED));
            rows.add(row(step, Kind.CANCEL, CANCELLED, DESK, OWN_PLACE, NOBODY_HELPED));
            rows.add(row(step, Kind.COMMENT, step, PEOPLE, ORDERER));
            rows.add(row(step, Kind.COMMENT, step, DESK, OWN_PLACE));
        }
    }
}
