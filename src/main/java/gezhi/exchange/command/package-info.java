/** The command line: {@code java -jar gezhi.jar import …}. */
@NamedInterface("command")
@NullMarked
package gezhi.exchange.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
