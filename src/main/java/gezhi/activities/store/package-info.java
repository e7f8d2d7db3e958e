/** Rows of activities; row security decides which. */
@NullMarked
package gezhi.activities.store;

import org.jspecify.annotations.NullMarked;
