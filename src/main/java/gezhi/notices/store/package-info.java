/** The tables of notices. */
@NullMarked
package gezhi.notices.store;

import org.jspecify.annotations.NullMarked;
