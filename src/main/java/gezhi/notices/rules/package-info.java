/** A city's rules for notices, read from its dated tables and kept in memory. */
@NullMarked
package gezhi.notices.rules;

import org.jspecify.annotations.NullMarked;
