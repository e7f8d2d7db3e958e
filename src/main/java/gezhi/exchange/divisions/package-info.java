@NullMarked
package gezhi.exchange.divisions;

import org.jspecify.annotations.NullMarked;
