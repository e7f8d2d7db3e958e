@NullMarked
package gezhi.exchange.command;

import org.jspecify.annotations.NullMarked;
