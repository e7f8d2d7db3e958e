/**
 * Makes up the shapes of a city, because no outlines below the county are to be had: inside real county outlines it lays
 * towns, communities and grids that nest, leave no gap and do not overlap, and places units with households. The same
 * inputs always give the same city. Pure: no Spring, no SQL.
 *
 * <p>How: sample points fill each county, denser around the seats of towns; they are clustered into communities and these
 * into grids; the Voronoi cells of the grids' centres are cut by the outlines; all lines are noded once on a grid of a
 * millionth of a degree; the faces between them become grids; everything above is the union of its grids.
 */
@NullMarked
package gezhi.demo.geometry;

import org.jspecify.annotations.NullMarked;
