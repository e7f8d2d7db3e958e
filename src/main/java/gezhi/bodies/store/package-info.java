/** Reads and writes the schema {@code bodies}. */
@NullMarked
package gezhi.bodies.store;

import org.jspecify.annotations.NullMarked;
