/** Bodies from a table. */
@NullMarked
package gezhi.bodies.roster;

import org.jspecify.annotations.NullMarked;
