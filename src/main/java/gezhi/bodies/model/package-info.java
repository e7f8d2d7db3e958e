/** What may stand under what and for what, and what the thresholds say: pure, without Spring and SQL. */
@NullMarked
package gezhi.bodies.model;

import org.jspecify.annotations.NullMarked;
