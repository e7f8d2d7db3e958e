/** Reads and writes the schema {@code membership}. */
@NullMarked
package gezhi.membership.store;

import org.jspecify.annotations.NullMarked;
