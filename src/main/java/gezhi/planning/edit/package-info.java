/**
 * What a hand does to a plan: units put elsewhere, made a grid of their own, grids joined and cut in two; and back again. Numbers and sets only,
 * without Spring and database.
 */
@NullMarked
package gezhi.planning.edit;

import org.jspecify.annotations.NullMarked;
