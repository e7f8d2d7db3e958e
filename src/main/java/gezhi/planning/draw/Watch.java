package gezhi.planning.draw;

/** Looks on while plans are drawn. Called from the threads that draw. */
public interface Watch {
    /** Sees nothing and lets it end by itself. */
    Watch NONE = new Watch() {};

    /** Asked often. True ends the drawing; the best plan so far is the plan. */
    default boolean stops() {
        return false;
    }

    /** A round is over, 0 is the first drawing; the cost never rises. */
    default void drawn(int round, int of, double cost) {}
}
