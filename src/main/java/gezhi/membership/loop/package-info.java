/** The ways of a transfer: pure, without Spring and SQL. */
@NullMarked
package gezhi.membership.loop;

import org.jspecify.annotations.NullMarked;
