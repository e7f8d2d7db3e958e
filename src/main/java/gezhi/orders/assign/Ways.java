package gezhi.orders.assign;

import java.util.List;

/** The way of one person through the orders of one day. */
final class Ways {
    private Ways() {}

    /** Metres from each to the next, in the order of their times. */
    static long metres(List<Wanted> ofOneDay) {
        List<Wanted> inTime = ofOneDay.stream().sorted(Wanted.SOONEST).toList();
        long metres = 0;
        for (int i = 1; i < inTime.size(); i++) {
            metres += inTime.get(i - 1).metres(inTime.get(i));
        }
        return metres;
    }
}
