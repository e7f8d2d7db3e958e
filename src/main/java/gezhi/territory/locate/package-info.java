/**
 * Finds the division under a point. Pure: no Spring, no SQL.
 *
 * <p>{@link gezhi.territory.locate.LocateIndex} is an immutable picture of a city's finest areas (grids, or communities where a
 * city has no grids) and its units; {@link gezhi.territory.locate.LocateHolder} swaps one picture for the next without
 * stopping readers.
 */
@NullMarked
package gezhi.territory.locate;

import org.jspecify.annotations.NullMarked;
