@NullMarked
package gezhi.exchange.text;

import org.jspecify.annotations.NullMarked;
