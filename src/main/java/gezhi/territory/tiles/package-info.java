/** Draws vector tiles of a city's divisions. Pure: no Spring, no SQL; built anew when boundaries change. */
@NullMarked
package gezhi.territory.tiles;

import org.jspecify.annotations.NullMarked;
