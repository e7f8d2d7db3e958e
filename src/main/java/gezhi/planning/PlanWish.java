package gezhi.planning;

/**
 * What somebody wishes the grids of an area to be like.
 *
 * @param area code of a township or community
 * @param name by which the plan is told from others, 1 to 60 characters, none of them NUL
 * @param households a grid should have, 1 to 100,000; 300 to 500 in towns and 300 in villages is what Ningxia advises. So much of the weight where the
 *     balance is by another
 * @param tolerance how far from the mean of its community a grid may be, in percent, 1 to 50
 * @param change what it costs that a household changes hands, 0 (draw anew) to 1000 (only what must)
 * @param seed 0 or more; other numbers give other plans
 * @param rounds of improving, 0 to 10,000
 * @param units to be kept together or apart
 * @param balance by what grids are alike, and what barriers count
 */
public record PlanWish(
        String area,
        String name,
        int households,
        int tolerance,
        int change,
        long seed,
        int rounds,
        UnitWishes units,
        Balance balance) {
    static final int LONGEST_NAME = 60;
    static final int MOST_HOUSEHOLDS = 100_000;
    static final int WIDEST = 50;
    static final int MOST_CHANGE = 1000;
    static final int MOST_ROUNDS = 10_000;

    /** No unit is to be kept together with another, or apart; grids are alike in households. */
    public PlanWish(String area, String name, int households, int tolerance, int change, long seed, int rounds) {
        this(area, name, households, tolerance, change, seed, rounds, UnitWishes.NONE, Balance.USUAL);
    }
}
