/** Which units lie side by side, and along how many metres: from their outlines, or from where they stand. Pure; made for {@code draw}. */
@NullMarked
package gezhi.planning.near;

import org.jspecify.annotations.NullMarked;
