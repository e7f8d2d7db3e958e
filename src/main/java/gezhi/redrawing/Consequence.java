package gezhi.redrawing;

import java.util.List;

/**
 * One thing that a plan would change.
 *
 * @param key tells it from others of its kind and orders them
 * @param what its name or number; never that of a person
 * @param from codes of divisions; empty for what is new
 * @param to codes of divisions; empty when people have to decide, {@link #NOWHERE} alone when people said that it ends
 */
public record Consequence(Kind kind, String key, String what, List<String> from, List<String> to) {

    static final String NOWHERE = "";

    public enum Kind {
        NEW_GRIDS,
        /** Closed, with what follows them. */
        CLOSED_GRIDS,
        /** Get a code under their new grid. */
        UNITS,
        /** Grid workers at closed grids and heads of buildings at units; those that begin on a later day too. */
        POSTINGS,
        /** Bodies that stand for closed grids or units. */
        STANDINGS,
        /** Bodies that sit there. */
        SEATS,
        /** Open ones; that of a unit goes with it, that of a grid to the unit of it that is nearest. */
        CASES,
        /** Plans of rounds that have not ended. */
        ROUND_PLANS,
        /** Open ones that do not lie at a community, where all lie by rule; they end where they began. */
        ORDERS,
        /** Those blown and not ended; they end where they were blown. */
        WHISTLES,
        /** Those that run; they end where they began. */
        CALL_OUTS,
        /** Those who have not ended and do not belong to a community, as all do by rule; they stay. */
        VOLUNTEERS;

        /** Whether it goes along when the plan takes effect; what does not stays on the closed division. */
        public boolean goesAlong() {
            return this.compareTo(ORDERS) < 0;
        }

        /** Whether people may say that it ends on the day, and goes nowhere. */
        public boolean mayEnd() {
            return this == POSTINGS || this == STANDINGS;
        }

        public String messageKey() {
            return "redrawing.kind." + name();
        }
    }

    /** Nobody but people can say where it goes. */
    public boolean undecided() {
        return to.isEmpty();
    }

    /** People said that it goes nowhere. */
    public boolean ends() {
        return to.equals(List.of(NOWHERE));
    }

    /** The same, going there. */
    Consequence to(List<String> codes) {
        return new Consequence(kind, key, what, from, codes);
    }
}
