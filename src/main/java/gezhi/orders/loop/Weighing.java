package gezhi.orders.loop;

import java.util.Arrays;
import java.util.List;

/**
 * What speaks for and against asking a volunteer: rows with points that are added up. Whoever has not the skill, takes part already or is the one
 * served is not weighed at all. Source: issue of the three orders, a fair share so that the same ten people are not called each time.
 */
public enum Weighing {
    /** Has the skill that the order asks for. */
    HAS_SKILL(30, "the order asks for a skill and the volunteer has it"),
    /** Stands in the register of the same community. */
    SAME_COMMUNITY(20, "registered in the community of the order"),
    /** Stands in the register of another community of the same street. */
    SAME_STREET(10, "registered in another community of the same street"),
    /** Was with the same person before, who gave four or five stars. */
    KNOWN(15, "helped the same orderer before, rated 4 or 5"),
    /** Has done this kind of service before. */
    DONE_BEFORE(10, "confirmed for an order of the same kind before"),
    /** Nobody asked them in the last days: their turn. */
    THEIR_TURN(20, "not asked once in the days of the rule"),
    /** Was asked three times or more in the last days. */
    OFTEN_ASKED(-20, "asked three times or more in the days of the rule"),
    /** Gave more than ten hours in the last days. */
    GAVE_MUCH(-15, "more than 600 minutes confirmed in the days of the rule"),
    /** Has something else at the same time. */
    BUSY(-40, "has accepted another order whose time overlaps"),
    /** Did not come, or backed out, in the last days. */
    LET_DOWN(-15, "backed out or did not come in the days of the rule");

    private static final int OFTEN = 3;
    private static final int MUCH = 600;
    private static final int GOOD = 4;

    private final int points;
    private final String when;

    Weighing(int points, String when) {
        this.points = points;
        this.when = when;
    }

    /** Added up. */
    public int points() {
        return points;
    }

    /** When the row counts, for docs/rules.md. */
    public String when() {
        return when;
    }

    /**
     * What is known of a volunteer.
     *
     * @param skilled has the skill; false as well when none is asked for
     * @param bestStars the most that the same orderer gave them; 0 for none
     * @param asked how often in the last days
     * @param minutes confirmed in the last days
     */
    public record Known(
            boolean skilled,
            boolean sameCommunity,
            int bestStars,
            boolean sameKind,
            int asked,
            int minutes,
            boolean busy,
            boolean letDown) {}

    /** The rows that count, in their order. */
    public static List<Weighing> of(Known known) {
        return Arrays.stream(values()).filter(row -> row.counts(known)).toList();
    }

    public static int sum(List<Weighing> rows) {
        return rows.stream().mapToInt(Weighing::points).sum();
    }

    private boolean counts(Known known) {
        return switch (this) {
            case HAS_SKILL -> known.skilled();
            case SAME_COMMUNITY -> known.sameCommunity();
            case SAME_STREET -> !known.sameCommunity();
            case KNOWN -> known.bestStars() >= GOOD;
            case DONE_BEFORE -> known.sameKind();
            case THEIR_TURN -> known.asked() == 0;
            case OFTEN_ASKED -> known.asked() >= OFTEN;
            case GAVE_MUCH -> known.minutes() > MUCH;
            case BUSY -> known.busy();
            case LET_DOWN -> known.letDown();
        };
    }
}
