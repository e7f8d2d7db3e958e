/** Comparisons with named opponents; {@code mvn verify -Pbench}. */
@NullMarked
package gezhi.bench;

import org.jspecify.annotations.NullMarked;
