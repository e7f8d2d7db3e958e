/** What stands by itself: identity numbers, masks, which entry is taken. Pure, without Spring and SQL. */
@NullMarked
package gezhi.membership.model;

import org.jspecify.annotations.NullMarked;
