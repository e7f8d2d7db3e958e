/** Cases as everybody may know them, for the interfaces that tell of them. */
@NullMarked
package gezhi.exchange.published;

import org.jspecify.annotations.NullMarked;
