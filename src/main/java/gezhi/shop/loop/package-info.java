/** The one table of who may do what about a reservation; no SQL, no clock. */
@NullMarked
package gezhi.shop.loop;

import org.jspecify.annotations.NullMarked;
