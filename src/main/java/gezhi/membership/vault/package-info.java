/** The keys and what they seal. */
@NullMarked
package gezhi.membership.vault;

import org.jspecify.annotations.NullMarked;
