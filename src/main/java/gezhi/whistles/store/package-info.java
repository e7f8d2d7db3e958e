/** Tables to rules and back. */
@NullMarked
package gezhi.whistles.store;

import org.jspecify.annotations.NullMarked;
