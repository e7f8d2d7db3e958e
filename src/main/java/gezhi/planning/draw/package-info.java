/**
 * Divides units that lie side by side into grids: each in one piece, inside one community, of about equal weight, with short borders. Pure: no
 * Spring, no SQL, no clock but the one of a time limit. {@link gezhi.planning.draw.Drawer} is the door.
 */
@NullMarked
package gezhi.planning.draw;

import org.jspecify.annotations.NullMarked;
