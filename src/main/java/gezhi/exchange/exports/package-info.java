/** Lists taken out of the program as files: for a purpose that is asked for, marked with who took them, and put down in a log. */
@NullMarked
package gezhi.exchange.exports;

import org.jspecify.annotations.NullMarked;
