package gezhi.whistles.loop;

import static gezhi.platform.Role.COMMUNITY_DESK;
import static gezhi.platform.Role.DISPATCHER;
import static gezhi.platform.Role.GRID_WORKER;
import static gezhi.platform.Role.OFFICE_HANDLER;
import static gezhi.platform.Role.SUPERVISOR;
import static gezhi.platform.Role.SYSTEM;
import static gezhi.whistles.loop.Condition.*;
import static gezhi.whistles.loop.Step.*;
import static gezhi.whistles.loop.Transition.row;

import gezhi.platform.Role;
import gezhi.whistles.loop.Action.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what about a whistle: the only place that says so. The order of the rows is the order of the buttons. Source: who stands in the street
 * blows the whistle and names the departments, they report in and must come on site, and who blew says how it was (as Ningbo's alliances do).
 */
public final class Table {
    private static final Set<Role> SUMMONERS = EnumSet.of(COMMUNITY_DESK, DISPATCHER);
    private static final Set<Role> OFFICES = EnumSet.of(OFFICE_HANDLER);

    /** Who decides on an objection, if they did not give the rating. */
    private static final Set<Role> JUDGES = EnumSet.of(DISPATCHER, SUPERVISOR);

    private static final Set<Role> PLACE = EnumSet.of(GRID_WORKER, COMMUNITY_DESK, DISPATCHER, SUPERVISOR);
    private static final List<Step> EXPECTED = List.of(AWAITED, REPORTED_IN);

    public static final List<Transition> ROWS = rows();

    private Table() {}

    private static List<Transition> rows() {
        List<Transition> rows = new ArrayList<>();
        rows.add(row(null, Kind.BLOW, BLOWN, SUMMONERS, OWN_PLACE, LEVEL_MAY_BLOW));
        rows.add(row(AWAITED, Kind.REPORT_IN, REPORTED_IN, OFFICES, OWN_OFFICE, STILL_BLOWN));
        for (Step step : EXPECTED) {
            rows.add(row(step, Kind.ARRIVE, ARRIVED, OFFICES, OWN_OFFICE, STILL_BLOWN));
            rows.add(row(step, Kind.ARRIVE, ARRIVED, SUMMONERS, SUMMONER, STILL_BLOWN));
            rows.add(row(step, Kind.MISS, ABSENT, SUMMONERS, SUMMONER, STILL_BLOWN, LATE));
            rows.add(row(step, Kind.RELEASE, RELEASED, SUMMONERS, SUMMONER, STILL_BLOWN));
        }
        rows.add(row(ARRIVED, Kind.LEAVE, LEFT, OFFICES, OWN_OFFICE, STILL_BLOWN));
        rows.add(row(ARRIVED, Kind.LEAVE, LEFT, SUMMONERS, SUMMONER, STILL_BLOWN));
        for (Step step : List.of(ARRIVED, LEFT, ABSENT)) {
            rows.add(row(step, Kind.RATE, RATED, SUMMONERS, SUMMONER, HAS_RESULT));
        }
        rows.add(row(RATED, Kind.OBJECT, OBJECTED, OFFICES, OWN_OFFICE, WITHIN_WINDOW));
        rows.add(row(OBJECTED, Kind.STRIKE, STRUCK, JUDGES, OWN_PLACE, NOT_THE_RATER));
        rows.add(row(OBJECTED, Kind.UPHOLD, UPHELD, JUDGES, OWN_PLACE, NOT_THE_RATER));
        rows.add(row(BLOWN, Kind.CLOSE, CLOSED, SUMMONERS, SUMMONER, NOBODY_AWAITED));
        rows.add(row(BLOWN, Kind.CALL_OFF, CALLED_OFF, SUMMONERS, SUMMONER, NOBODY_CAME));
        for (Step step : List.of(BLOWN, CLOSED)) {
            rows.add(row(step, Kind.COMMENT, step, PLACE, OWN_PLACE));
            rows.add(row(step, Kind.COMMENT, step, OFFICES, SUMMONED));
        }
        rows.add(row(AWAITED, Kind.WARN, AWAITED, EnumSet.of(SYSTEM), STILL_BLOWN));
        rows.add(row(AWAITED, Kind.BREACH, AWAITED, EnumSet.of(SYSTEM), STILL_BLOWN));
        return List.copyOf(rows);
    }
}
