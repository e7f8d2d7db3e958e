/** Members brought in from tables. */
@NullMarked
package gezhi.exchange.members;

import org.jspecify.annotations.NullMarked;
