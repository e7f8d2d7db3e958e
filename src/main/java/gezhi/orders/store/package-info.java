/** Rows of orders; row security decides which. */
@NullMarked
package gezhi.orders.store;

import org.jspecify.annotations.NullMarked;
