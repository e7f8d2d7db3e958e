/** Members from a table. */
@NullMarked
package gezhi.membership.roster;

import org.jspecify.annotations.NullMarked;
