/** The tables of who may do what about a reservation and about a month; no SQL, no clock. */
@NullMarked
package gezhi.shop.loop;

import org.jspecify.annotations.NullMarked;
