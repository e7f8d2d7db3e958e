/** Pages of orders. */
@NullMarked
package gezhi.orders.web;

import org.jspecify.annotations.NullMarked;
