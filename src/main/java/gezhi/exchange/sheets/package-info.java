/** Tables written out row by row. */
@NullMarked
package gezhi.exchange.sheets;

import org.jspecify.annotations.NullMarked;
