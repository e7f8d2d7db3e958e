@NullMarked
package gezhi.exchange.shapes;

import org.jspecify.annotations.NullMarked;
